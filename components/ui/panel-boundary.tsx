"use client";

import { Component, type ReactNode } from "react";

type Props = {
  /** Columns of the grid of twelve that the part takes. */
  className?: string;
  children: ReactNode;
};

/** A part of a page that fails alone: it says so, and the others stay. */
export class PanelBoundary extends Component<Props, { failed: boolean }> {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className={`block empty ${this.props.className ?? ""}`} role="alert">
        Cette partie n’a pas pu être affichée. Rechargez la page ; le reste est à jour.
      </p>
    );
  }
}

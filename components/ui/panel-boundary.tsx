"use client";

import { Component, type ReactNode } from "react";
import { failureReason } from "@/lib/platform/failure-words";

type Props = {
  /** Columns of the grid of twelve that the part takes. */
  className?: string;
  children: ReactNode;
};

/** A part of a page that fails alone: it says so, and the others stay. */
export class PanelBoundary extends Component<Props, { failed: boolean; reason: string | null }> {
  state = { failed: false, reason: null };

  static getDerivedStateFromError(error: Error & { digest?: string }) {
    return { failed: true, reason: failureReason(error.digest) };
  }

  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className={`block empty ${this.props.className ?? ""}`} role="alert">
        Cette partie n’a pas pu être affichée. {this.state.reason && `${this.state.reason}. `}Rechargez la
        page dans un instant&nbsp;; le reste est à jour.
      </p>
    );
  }
}

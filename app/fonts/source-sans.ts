import localFont from "next/font/local";

/** The one font: asked for with the page and not after its style sheet. What stands in for it meanwhile is in styles/tokens.css. */
export const sourceSans = localFont({
  src: "./source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  display: "swap",
  adjustFontFallback: false,
  variable: "--font-source",
});

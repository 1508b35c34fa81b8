/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  agentRules: false,
  poweredByHeader: false,
  devIndicators: false,
  // scripts/compress.mjs does.
  compress: false,
  images: { unoptimized: true },
  // `npm run verify` checks types, once: the build does not check them again.
  typescript: { ignoreBuildErrors: true },
  // Of the same sources and the same secret, instances have the same addresses (scripts/build.mjs).
  generateBuildId: () => process.env.MAILLAGE_BUILD ?? null,
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingExcludes: { "*": [".data/**", "db/reference/geography/**", "e2e/**"] },
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2", "pino", "postgres"],
  // Asked for by address, whatever the page declares.
  redirects: () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  // That of a spreadsheet; proxy.ts keeps every other form to 1 MB.
  experimental: { authInterrupts: true, globalNotFound: true, serverActions: { bodySizeLimit: "9mb" } },
};

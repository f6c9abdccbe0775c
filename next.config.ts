import type { NextConfig } from "next";

const origin = process.env.APP_ORIGIN;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page's title comes with its first bytes, for people as for robots: it is what a screen reader says first.
  htmlLimitedBots: /.*/,
  // Every picture of ours is an SVG or already small, and the optimizer is one more door and much memory.
  images: { unoptimized: true },
  // "npm run types" checks types; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "graphile-worker",
    "nodemailer",
    "@prisma/client",
    "@prisma/adapter-pg",
    "piscina",
    "pino",
    "prom-client",
  ],
  // Pages are dynamic (a nonce in each): keep no rendered ones in memory.
  cacheMaxMemorySize: 0,
  experimental: {
    // Load a page's code when it is first asked for.
    preloadEntriesOnStart: false,
    // Pages are whole documents with plain links: nothing is prefetched, so no page has to say what of it could be.
    prefetchInlining: false,
    varyParams: false,
    optimisticRouting: false,
    serverActions: {
      // Of the one form that brings a file; all others are held to less before they come here (server/limits).
      bodySizeLimit: "9mb",
      allowedOrigins: origin && URL.canParse(origin) ? [new URL(origin).host] : [],
    },
  },
};

export default config;

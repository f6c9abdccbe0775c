import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
    },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Thousands of made-up inputs take their time where both cores are busy.
        test: {
          name: "unit",
          env: { KYLASSA_LOG_LEVEL: "silent" },
          globalSetup: "tests/support/threads.ts",
          include: ["tests/unit/**/*.test.{ts,tsx}", "lib/*/tests/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // As pages are made: with React's own build for the server, whose `cache` keeps.
        resolve: {
          alias: { react: path.join(import.meta.dirname, "node_modules/react/react.react-server.js") },
        },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/threads.ts", "tests/support/database-server.ts"],
          setupFiles: "tests/support/database-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bin, root } from "@/scripts/lib/paths.mjs";
import { runProgram } from "@/scripts/lib/processes.mjs";

/**
 * The yardstick: the smallest Next.js page of our version that reads one row through Prisma. Returns its folder, built. It stands
 * outside the project, whose proxy and instrumentation it would otherwise take for its own.
 */
export async function buildMinimal(env: Record<string, string>, logs: string): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kylassa-minimal-"));
  mkdirSync(path.join(folder, "app"));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  cpSync(path.join(root, "prisma/client"), path.join(folder, "client"), { recursive: true });
  await runProgram("The build of the minimal page", [bin("next"), "build", folder], {
    env: { ...env, NODE_ENV: "production" },
    log: path.join(logs, "minimal.log"),
  });
  return folder;
}

const files = {
  "package.json": `{ "name": "minimal", "private": true, "type": "module" }`,
  "tsconfig.json": `{ "compilerOptions": { "jsx": "preserve", "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "strict": true, "skipLibCheck": true, "noEmit": true, "esModuleInterop": true, "resolveJsonModule": true, "isolatedModules": true }, "include": ["app"] }`,
  "next.config.mjs": `export default {
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: ${JSON.stringify(path.parse(root).root)} },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};`,
  "app/layout.tsx": `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="fi"><body>{children}</body></html>;
}`,
  "app/page.tsx": `import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "../client/client";

export const dynamic = "force-dynamic";

const held = globalThis as unknown as { client?: PrismaClient };
held.client ??= new PrismaClient({ adapter: new PrismaPg(new Pool({ connectionString: process.env.DATABASE_URL, max: 10 })) });

export default async function Page() {
  const programme = await held.client!.programme.findFirst({ where: { slug: process.env.BENCH_SLUG! }, select: { slug: true, name: true } });
  return <main><h1>{programme?.slug}</h1></main>;
}`,
};

// npm run trust                everything
// npm run trust -- ledger      people send forms while all is killed [--kills N --clients N --minutes N --seed N]
// npm run trust -- attacks     what is written without a name, attacked in more rounds than npm test does [--rounds N]
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { onOwnNode } from "./lib/install.mjs";
import { bin, root } from "./lib/paths.mjs";

await onOwnNode(process.argv[1]);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    ["kills", "clients", "minutes", "seed", "rounds"].map((name) => [name, { type: "string" }]),
  ),
});
const { rounds = "5", ...plan } = values;

const parts = {
  ledger: () => {
    const asked = Object.entries(plan).flatMap(([name, value]) => [`--${name}`, value]);
    return run([bin("tsx"), path.join(root, "tests/trust/trust.ts"), ...asked]);
  },
  attacks: () =>
    run(["scripts/test.mjs", "integration", "tests/integration/linkage.test.ts"], { TRUST_ROUNDS: rounds }),
};
const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
if (unknown) {
  console.error(`There is no part "${unknown}". The parts: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
// Each is run, whatever came of the one before.
const failed = chosen.map((name) => parts[name]()).filter((status) => status !== 0);
process.exitCode = failed.length > 0 ? 1 : 0;

function run(args, env = {}) {
  const options = { cwd: root, stdio: "inherit", env: { ...process.env, ...env } };
  return spawnSync(bin("node"), args, options).status ?? 1;
}

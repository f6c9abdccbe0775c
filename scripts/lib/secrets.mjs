import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The secrets of the local installation: made once, kept in the data folder, readable by their owner only. */
export function secretsIn(folder) {
  const file = path.join(folder, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = { database: word(), auth: key(), notes: key(), actions: key(), ...kept };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function word() {
  return randomBytes(24).toString("hex");
}

function key() {
  return randomBytes(32).toString("base64");
}

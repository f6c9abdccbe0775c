import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A command that npm installed. */
export function bin(name) {
  return path.join(root, "node_modules", ".bin", name);
}

/** The folder of the embedded database, the inbox, the secrets and the logs. */
export function dataFolder(settings = process.env) {
  return path.resolve(root, settings.KYLASSA_DATA || ".kylassa");
}

import { randomBytes, randomUUID } from "node:crypto";
import { type KeptForm, keptFor } from "@/lib/forms/kept-form";
import { write } from "@/lib/kernel/db";
import { seal } from "@/lib/kernel/sealing";
import type { Viewer } from "@/lib/kernel/viewer";

/** Keeps what was typed. Returns what the browser's cookie holds: the row's id and the only key that opens it. */
export async function keepForm(viewer: Viewer, form: KeptForm, now: Date): Promise<string> {
  const [id, key] = [randomUUID(), randomBytes(32)];
  const sealed = seal(key, `kept-form|${id}`, JSON.stringify(form));
  const expiresAt = new Date(now.getTime() + keptFor);
  await write({ ...viewer, formKey: null }, (tx) => tx.keptForm.create({ data: { id, sealed, expiresAt } }));
  return `${id}.${key.toString("base64url")}`;
}

/** Deletes what was kept: it has been sent. */
export async function dropKeptForm(viewer: Viewer, cookie: string): Promise<void> {
  const [id = ""] = cookie.split(".");
  if (!/^[0-9a-f-]{36}$/.test(id)) return;
  await write({ ...viewer, formKey: null }, (tx) => tx.keptForm.deleteMany({ where: { id } }));
}

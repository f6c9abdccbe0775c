import { isId } from "@/lib/forms/ids";
import type { KeptForm } from "@/lib/forms/kept-form";
import { markOf } from "@/lib/forms/whom";
import { read } from "@/lib/kernel/db";
import { unseal } from "@/lib/kernel/sealing";
import type { Viewer } from "@/lib/kernel/viewer";

/** What this browser's cookie keeps for this viewer on this page; null where that is nothing. */
export async function getKeptForm(
  viewer: Viewer,
  cookie: string,
  path: string,
  now: Date,
): Promise<KeptForm | null> {
  const [id = "", key = ""] = cookie.split(".");
  const bytes = Buffer.from(key, "base64url");
  if (!isId(id) || bytes.length !== 32) return null;
  const row = await read(viewer, (db) =>
    db.keptForm.findFirst({ where: { id, expiresAt: { gt: now } }, select: { sealed: true } }),
  );
  const text = row && unseal(bytes, `kept-form|${id}`, row.sealed);
  const kept = text ? (JSON.parse(text) as KeptForm) : null;
  return kept && kept.shownTo === markOf(viewer) && kept.path === path ? kept : null;
}

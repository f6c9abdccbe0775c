import { randomUUID } from "node:crypto";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { asPerson, systemViewer } from "@/lib/auth/viewers";
import { beginImport, decideRows, sayColumns, startImport } from "@/lib/imports/commands";
import type { ImportKind } from "@/lib/imports/fields";
import { getImport, listDoubts, type OneImport } from "@/lib/imports/queries";
import { writeImport } from "@/lib/imports/writing-commands";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { undo } from "@/lib/undo/commands";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { rows } from "../database";
import { viewerOf } from "../world";

/** A convener with nothing in its register, who coordinates it, and somebody who coordinates another. */
export async function importWorld() {
  return write(systemViewer(), async (tx) => {
    const [coordinator, stranger] = [
      await buildUser(tx, { name: "Kaisa" }),
      await buildUser(tx, { name: "V" }),
    ];
    const { id: convenerId } = await buildConvener(tx, {
      name: `Piiri ${randomUUID()}`,
      coordinators: [coordinator],
    });
    await buildConvener(tx, { name: `Muu ${randomUUID()}`, coordinators: [stranger] });
    return { kaisa: viewerOf(coordinator), stranger: viewerOf(stranger), convenerId };
  });
}

type Sent = {
  heads: string[];
  rows: readonly (readonly string[])[];
  kind?: ImportKind;
  survey?: string;
  columns?: string[];
  /** What is said of what is in doubt, by the name that stands there. */
  decide?: (name: string, candidates: readonly { key: string; facts: string[] }[]) => string;
};

/** A file that goes the whole way, by the commands behind the pages. */
export async function bringIn(viewer: Viewer, convenerId: string, sent: Sent, now: Date): Promise<OneImport> {
  const { heads, kind = "organisations", survey = "" } = sent;
  const table = {
    ...{ heads, sheet: null, unread: [] },
    rows: sent.rows.map((cells, at) => ({ number: at + 2, cells: [...cells] })),
  };
  const id = await beginImport(viewer, { convenerId, kind, survey }, table, "tiedosto.xlsx", now);
  const begun = await own(viewer, id);
  await sayColumns(viewer, { id, columns: sent.columns ?? begun.columns }, now);
  const { doubts } = await listDoubts(viewer, await own(viewer, id), 1);
  if (sent.decide && doubts.length > 0) {
    const decided = doubts.map((one) => [
      one.number,
      sent.decide?.(one.facts[0] ?? "", one.candidates) ?? "",
    ]);
    await decideRows(viewer, { id, decisions: Object.fromEntries(decided) }, now);
  }
  await startImport(viewer, { id }, now);
  await writeImport(systemViewer(), { importId: id, as: asPerson }, now);
  return own(viewer, id);
}

/** An import as its page reads it. */
export async function own(viewer: Viewer, id: string): Promise<OneImport> {
  const found = await getImport(viewer, id);
  if (!found) throw new Error("no such import");
  return found;
}

/** Takes an import back. */
export async function takeImportBack(viewer: Viewer, { undoId }: OneImport, now: Date): Promise<void> {
  await undo(viewer, { id: undoId ?? "" }, undoers, now);
}

/** All that a convener's register says, as text that is the same where it says the same. */
export async function registerSays(convenerId: string): Promise<string[]> {
  const found = await rows<{ said: string }>(
    `select json_build_object('name', o.name, 'town', o.municipality, 'number', o."businessId", 'web', o.website,
        'names', (select json_agg(n.name order by n.name) from "OrganisationName" n where n."organisationId" = o.id),
        'people', (select json_agg(json_build_array(c.name, c.role, c.email, c.phone) order by c.email, c.name)
          from "OrganisationContact" c where c."organisationId" = o.id),
        'answers', (select json_agg(json_build_array(a.survey, a.answers, a.consent, a."consentedOn") order by a.digest)
          from "EarlierAnswer" a where a."organisationId" = o.id),
        'visits', (select json_agg(json_build_array(w.name, v."visitedOn") order by w.name, v."visitedOn")
          from "PastVisit" v join "Organisation" w on w.id in (v."oneId", v."otherId") and w.id <> o.id
          where o.id in (v."oneId", v."otherId")))::text as said
      from "Organisation" o where o."convenerId" = $1 order by 1`,
    [convenerId],
  );
  return found.map(({ said }) => said);
}

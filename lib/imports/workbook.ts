import { strFromU8, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { limits } from "@/lib/imports/limits";
import { scanSheet } from "@/lib/imports/sheet-scan";
import type { Grid } from "@/lib/imports/table";
import { Unreadable } from "@/lib/imports/unreadable";

/**
 * Reads the first visible sheet that holds anything, as text and days. What is unpacked is bounded by what the zip declares, which its
 * inflating cannot exceed; the reader gets a zip made anew of what has been looked at, so that it reads nothing else.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const files = unpacked(bytes);
  const texts = new Map(Object.entries(files).map(([name, file]) => [name, textOf(file)]));
  const sheets = sheetsOf(texts);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const chosen = visible.find(({ xml }) => holdsSomething(xml));
  if (!chosen) {
    throw new Unreadable(sheets.some(({ xml }) => holdsSomething(xml)) ? "file-hidden" : "file-empty");
  }
  const { merged } = scanSheet(chosen.xml);
  const data = await readAnew(files, chosen.place);
  const cells = data.map((row) => row.map(asText));
  const unread = sheets.filter((one) => one !== chosen && holdsSomething(one.xml)).map(({ name }) => name);
  return { cells, merged, sheet: chosen.name, unread };
}

type Found = { name: string; place: number; isHidden: boolean; xml: string };

/** The XML of a workbook; pictures and the like are not unpacked, but count. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const names = new Set<string>();
  let [entries, all, read] = [0, 0, 0];
  const files = orBroken(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.has(name)) throw new Unreadable("file-broken");
        names.add(name);
        all += originalSize;
        if (++entries > limits.entries || all > limits.unpacked) throw new Unreadable("file-unpacks");
        if (/vbaProject|macrosheets\//i.test(name)) throw new Unreadable("file-macros");
        if (/externalLinks?\/|xl\/connections\.xml|queryTables?\//i.test(name))
          throw new Unreadable("file-links");
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        read += originalSize;
        if (read > limits.read) throw new Unreadable("file-unpacks");
        return true;
      },
    }),
  );
  if (!names.has("xl/workbook.xml")) throw new Unreadable("file-unknown");
  return files;
}

/** XML names what it is made of by itself: whatever would fetch or multiply something is refused unread. */
function textOf(file: Uint8Array): string {
  const text = strFromU8(file);
  if (text.includes("\0")) throw new Unreadable("file-broken");
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable("file-entities");
  return text;
}

function sheetsOf(texts: ReadonlyMap<string, string>): Found[] {
  const relations = new Map(
    tags(texts.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship").map((one) => [one.Id, one.Target]),
  );
  return tags(texts.get("xl/workbook.xml") ?? "", "sheet").map((sheet, index) => {
    const target = relations.get(sheet["r:id"] ?? sheet.id ?? "") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const isHidden = sheet.state === "hidden" || sheet.state === "veryHidden";
    return { name: sheet.name ?? "", place: index + 1, isHidden, xml: texts.get(path) ?? "" };
  });
}

/** The attributes of each tag of a name. */
function tags(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = "", one, other]) => [
        key,
        unescaped(one ?? other ?? ""),
      ]),
    ),
  );
}

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
  );
}

function holdsSomething(xml: string): boolean {
  return /<(?:\w+:)?(?:v|is|t)[\s>]/.test(xml);
}

async function readAnew(files: Record<string, Uint8Array>, place: number) {
  const zip = zipSync(files, { level: 0 });
  try {
    return await readSheet(Buffer.from(zip), place);
  } catch {
    throw new Unreadable("file-broken");
  }
}

function orBroken<Made>(work: () => Made): Made {
  try {
    return work();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("file-broken");
  }
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return "";
  const [day = "", time = ""] = cell.toISOString().split("T");
  return time.startsWith("00:00") ? day : `${day} ${time.slice(0, 5)}`;
}

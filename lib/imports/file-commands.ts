import { limits } from "@/lib/imports/limits";
import type { ReadFile } from "@/lib/imports/reading";
import type { FileTable } from "@/lib/imports/table";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { inThread } from "@/lib/threads/threads";

/** A file takes a second or two; one that takes so long is made to. */
const longest = 20_000;

/** Reads a file that somebody sent, in the narrow thread; one that cannot be taken in is refused with the sentence for it. */
export async function readImportFile(viewer: Viewer, file: File | null): Promise<FileTable> {
  if (!file) throw new Refused("file-missing");
  if (file.size > limits.bytes) throw new Refused("file-too-large", { most: limits.bytes / 1024 / 1024 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await inThread<ReadFile>("reading", { bytes }, userIdOf(viewer), { longest });
  if ("refused" in read) throw new Refused(read.refused.code, read.refused.params);
  return read.table;
}

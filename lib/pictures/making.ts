import { oncePerProcess } from "@/lib/kernel/process";
import type { PictureWords } from "@/lib/pictures/words";
import { inThread } from "@/lib/threads/threads";

/** So many pictures are kept, of some tens of kilobytes each: three languages of the programmes that are passed around now. */
const mostKept = 40;

type Picture = Promise<Uint8Array<ArrayBuffer>>;

/** The picture of these words, drawn in a thread once and kept by what stands on it, so that it is never an old one. */
export function pictureOf(words: PictureWords): Picture {
  const kept = oncePerProcess("pictures", () => new Map<string, Picture>());
  const key = JSON.stringify(words);
  const found = kept.get(key);
  if (found) return found;
  const picture: Picture = inThread("picture", words, "picture");
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return picture;
}

import { pictureOf } from "@/lib/pictures/making";
import type { PictureWords } from "@/lib/pictures/words";
import { isForLater } from "@/lib/threads/threads";

/** The picture of these words for whoever shows a link; `isPublic` is whether a cache between may keep it for an hour. */
export async function pictureAnswer(
  words: PictureWords,
  { isPublic }: { isPublic: boolean },
): Promise<Response> {
  const picture = await pictureOf(words).catch((error: unknown) => {
    if (isForLater(error)) return null;
    throw error;
  });
  if (!picture) return new Response("Too busy\n", { status: 503, headers: { "retry-after": "60" } });
  return new Response(picture, {
    headers: {
      "content-type": "image/png",
      "cache-control": isPublic ? "public, max-age=3600" : "private, no-store",
    },
  });
}

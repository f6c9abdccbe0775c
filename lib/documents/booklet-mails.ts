import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

type OfBooklet = {
  programme: string;
  convener: string;
  slug: string;
  step: string;
  title: string;
  pages: number;
};

/** The meetings are over, and the pages of the hosts can be read together. */
export const bookletReady = defineMail<OfBooklet>()({
  name: "booklet-ready",
  readers: ["contact", "participant"],
  reason: "group",
  path: ({ slug, step }) => to.booklet(slug, step),
  calendar: null,
  still: async ({ params: { slug }, toUserId }, tx) => {
    const participants = { some: { userId: toUserId ?? "", leftAt: null } };
    const where = { programme: { slug }, state: "ACCEPTED", participants } as const;
    return (await tx.enrolment.count({ where })) > 0;
  },
});

type Told = {
  id: string;
  slug: string;
  name: Localised;
  convenerId: string;
  convener: { name: string };
};

/** To somebody who takes part: the booklet has so many pages. */
export function bookletMail(
  { id: programmeId, slug, name, convenerId, convener }: Told,
  { documents }: Pick<Format, "documents">,
  { step, pages }: { step: string; pages: number },
  reader: Receiver,
): EmailDraft {
  const title = documents.find(({ key }) => key === step)?.title[reader.locale] ?? "";
  const params = { programme: name[reader.locale], convener: convener.name, slug, step, title, pages };
  return bookletReady.to(reader, [programmeId, step], params, { convenerId, programmeId });
}

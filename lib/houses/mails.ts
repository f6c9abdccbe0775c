import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";

/** To somebody of a house: they have been named to read its numbers, and what they do not read. */
export const houseContactNamed = defineMail<{
  programme: string;
  convener: string;
  organisation: string;
  slug: string;
  contactId: string;
}>()({
  name: "house-contact-named",
  readers: ["visitor"],
  reason: "house",
  path: ({ slug }) => to.house(slug),
  calendar: null,
  still: async ({ params: { contactId } }, tx) =>
    (await tx.houseContact.count({ where: { id: contactId } })) > 0,
});

import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { nameKey } from "@/lib/organisations/names";
import type { Prisma } from "@/prisma/client/client";

/** What is read of an enrolment to say where its person works. */
export const houseFields = {
  ...{ name: true, part: true },
  organisation: { select: { name: true } },
  response: { select: { answers: true } },
} as const satisfies Prisma.EnrolmentSelect;

/** What is read of somebody on a list to show them. */
export const shownFields = {
  ...{ id: true, userId: true, themes: true, askAbout: true, email: true, phone: true },
  participant: {
    select: {
      user: { select: { name: true, email: true } },
      enrolment: {
        select: {
          ...houseFields,
          programme: { select: { slug: true, themes: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ListingSelect;

type Row = Prisma.ListingGetPayload<{ select: typeof shownFields }>;
type House = Prisma.EnrolmentGetPayload<{ select: typeof houseFields }>;

/** Somebody as the others read them: by the name and organisation of their enrolment, and what they chose to show. */
export type ListedPerson = {
  id: string;
  name: string;
  organisation: string | null;
  themes: { key: string; label: Localised }[];
  askAbout: string | null;
  email: string | null;
  phone: string | null;
};

/** The row as it is shown; a theme that the programme has no word for any more is left out. */
export function shownOf(format: Format, row: Row): ListedPerson {
  const { participant, id, askAbout, phone } = row;
  const { user, enrolment } = participant;
  return {
    ...{ id, askAbout, phone, name: user.name, email: row.email ? user.email : null },
    organisation: organisationOf(format, enrolment),
    themes: enrolment.programme.themes.filter(({ key }) => row.themes.includes(key)),
  };
}

/** Where somebody works, as their enrolment says it: the organisation that enrolled, or what a person has answered. */
export function organisationOf(format: Format, { part, name, organisation, response }: House): string | null {
  if (organisation) return organisation.name;
  const of = partOf(format, part);
  if (of.of === "organisation") return name || null;
  return factsOf(of.reads, response?.answers ?? {}).workplace || null;
}

/** Whether both work in one house, as far as its name tells. */
export function isSameHouse(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && nameKey(one) === nameKey(other);
}

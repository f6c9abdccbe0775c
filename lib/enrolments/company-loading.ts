import { liveGroupOf } from "@/lib/enrolments/access";
import type { CompanyFacts } from "@/lib/enrolments/company";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import type { Receiver } from "@/lib/mail/draft";
import { person, receiver } from "@/lib/people/receiver";

/** A company with what its pages, mails and rules know of it. */
export type LoadedCompany = CompanyFacts & {
  enrolmentId: string;
  convenerId: string;
  programmeId: string;
  name: string;
  linkId: string | null;
  linkedAt: Date | null;
  /** How many its part allows. */
  most: number;
  least: number;
  format: Format;
  ordered: number | null;
  groupId: string | null;
  guides: { role: string; to: Receiver }[];
  programme: { name: Localised; slug: string; timeZone: string };
  convener: string;
};

/** The company of an enrolment, or the one that a link belongs to; null where there is none. */
export async function loadCompany(
  db: Reads,
  where: { enrolmentId: string } | { linkId: string },
): Promise<LoadedCompany | null> {
  const row = await db.company.findFirst({ where, select: fields });
  if (!row) return null;
  const { enrolment, ...company } = row;
  const [seat] = enrolment.seats;
  const { programme } = enrolment;
  const format = formatOf(programme.format);
  const { company: sizes } = partOf(format, enrolment.part);
  const live = seat ? liveGroupOf(seat) : null;
  return {
    ...company,
    ...{ programmeId: enrolment.programmeId, name: enrolment.name, programme, format },
    ...{ least: sizes?.least ?? 1, most: sizes?.most ?? company.capacity },
    taken: enrolment._count.participants,
    group: live?.state ?? null,
    groupId: live?.id ?? null,
    ordered: seat?.group.ordered ?? null,
    held: seat?.group._count.meetings ?? 0,
    guides: (seat?.group.facilitators ?? []).map(({ role, user }) => ({ role, to: receiver(user) })),
    convener: programme.convener.name,
  };
}

const fields = {
  ...{ enrolmentId: true, convenerId: true, capacity: true, linkId: true, linkedAt: true },
  enrolment: {
    select: {
      ...{ programmeId: true, name: true, part: true },
      _count: { select: { participants: { where: { place: { not: null } } } } },
      programme: {
        select: {
          ...{ name: true, slug: true, timeZone: true, format: true },
          convener: { select: { name: true } },
        },
      },
      seats: {
        where: { live: true },
        select: {
          groupId: true,
          group: {
            select: {
              ...{ state: true, proposedAt: true, ordered: true },
              facilitators: { select: { role: true, user: person } },
              _count: { select: { meetings: { where: { state: "HELD" } } } },
            },
          },
        },
      },
    },
  },
} as const;

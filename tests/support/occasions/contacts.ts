import { systemViewer } from "@/lib/auth/viewers";
import { askForContacts, closeContacts, wishContacts } from "@/lib/days/contacts-commands";
import { rows } from "../database";
import { later, viewerOf } from "../world";
import { type Company, now, type Occasion } from "./occasion";

const dayOf = ({ group }: Company) => group.meetings["visit-1"] as string;

/** A day that has been held, at which a contact and the partner's found each other. */
async function held(company: Company) {
  const day = dayOf(company);
  await rows(`update "Programme" set format = 'networking-day'`);
  await rows(
    `update "Meeting" set kind = 'day', badged = true, state = 'HELD', "heldAt" = $2, "startsAt" = $3, "endsAt" = $2 where id = $1`,
    [day, now, new Date(now.getTime() - 6 * 3_600_000)],
  );
  await rows(
    `insert into "Badge" (id, "convenerId", "meetingId", "participantId", number, "arrivedAt")
     select gen_random_uuid(), "convenerId", $1, id, row_number() over (order by id), $2 from "Participant" where "isContact"`,
    [day, now],
  );
  await rows(
    `insert into "DayRound" (id, "convenerId", "meetingId", key, state, "publishedAt", "startedAt", "endsAt")
     select gen_random_uuid(), "convenerId", id, 'search-1', 'HELD', $2, $2, $2 from "Meeting" where id = $1`,
    [day, now],
  );
  await rows(
    `insert into "Encounter" ("convenerId", "meetingId", "roundId", "oneId", "otherId")
     select r."convenerId", r."meetingId", r.id, least(a.id, b.id), greatest(a.id, b.id)
     from "DayRound" r, "Badge" a, "Badge" b where a.number = 1 and b.number = 2`,
  );
}

async function wished(company: Company) {
  await held(company);
  for (const person of [company.one.contact, company.other.contact]) {
    const others = await rows<{ id: string }>(
      `select b.id from "Badge" b join "Participant" p on p.id = b."participantId" where p."userId" <> $1`,
      [person.id],
    );
    const to = others.map(({ id }) => id);
    await wishContacts(viewerOf(person), { meetingId: dayOf(company), to, email: "yes", phone: "" }, now);
  }
}

/** What comes after a day of rounds. */
export const contactOccasions = {
  "clock.contacts": {
    before: held,
    run: () => askForContacts(systemViewer(), now),
    told: { contact: ["contacts-open"], "partner's contact": ["contacts-open"] },
  },
  "clock.contacts-told": {
    before: wished,
    run: () => closeContacts(systemViewer(), later(now, 9)),
    told: { contact: ["contacts-shared"], "partner's contact": ["contacts-shared"] },
  },
} as const satisfies Record<string, Occasion>;

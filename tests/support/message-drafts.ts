import { rows } from "./database";
import type { PairWorld } from "./world";

/** A message that a coordinator has written to a contact, and not sent. */
export async function draftTo({ programme, convenerId, one, coordinator }: PairWorld): Promise<string> {
  const words = JSON.stringify({ fi: { subject: "Terveisiä", text: "Hei {nimi}!" } });
  const [made] = await rows<{ id: string }>(
    `with made as (
       insert into "Message" (id, "convenerId", "programmeId", words, "madeById", "madeAt", "savedAt")
       values (gen_random_uuid(), $1, $2, $3, $4, now(), now()) returning id, "convenerId")
     insert into "MessageReceiver" ("convenerId", "messageId", "userId") select "convenerId", id, $5 from made
     returning "messageId" as id`,
    [convenerId, programme.id, words, coordinator.id, one.contact.id],
  );
  return made?.id ?? "";
}

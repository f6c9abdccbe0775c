import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { fridayZone } from "@/lib/conveners/friday-mails";
import { eachAlone } from "@/lib/logging/each-alone";
import { dateParts } from "@/lib/time/parts";
import { listFridayReaders, mailFriday } from "@/lib/today/friday-commands";

const friday = 5;

/** On Friday mornings: what waits for those who coordinate and want to be told, as each sees it. Returns how many were written to. */
export async function mailOnFridays(now: Date): Promise<number> {
  const { weekday, hour } = dateParts(now, fridayZone);
  if (weekday !== friday || hour < 7 || hour > 11) return 0;
  const readers = await listFridayReaders(systemViewer(), now);
  const mailed = await eachAlone(readers, (reader) => mailFriday(personViewer(reader), now));
  return mailed.filter(Boolean).length;
}

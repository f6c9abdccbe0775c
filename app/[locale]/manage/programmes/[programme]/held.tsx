import { leaveDispatchAction, undoDispatchAction } from "@/app/[locale]/manage/dispatches/actions";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { HeldPresses } from "@/components/dispatches/held-presses";
import { listDispatches } from "@/lib/dispatches/queries";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import type { Address } from "@/lib/kernel/addresses";

type Props = {
  locale: Locale;
  slug: string;
  /** The page to come back to. */
  back: Address;
  /** The press that this page has just made, undone or let go. */
  named?: string;
};

/** The presses of a programme whose mails wait, on every page that can have made one. */
export async function Held({ locale, slug, back, named }: Props) {
  const { viewer, programme } = await managedProgramme(slug);
  const presses = await listDispatches(viewer, programme.id, named && isId(named) ? named : undefined);
  return (
    <HeldPresses
      locale={locale}
      format={formatOf(programme.format)}
      presses={presses}
      zone={programme.timeZone}
      now={new Date()}
      back={back}
      undo={undoDispatchAction}
      leave={leaveDispatchAction}
    />
  );
}

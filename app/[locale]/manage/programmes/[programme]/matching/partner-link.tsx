import type { Board } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; slug: string; board: Board; id: string; name: string };

/** An association's name: it leads to its possible partners, and can be dragged upon another. */
export function PartnerLink({ locale, slug, board: { plan }, id, name }: Props) {
  return (
    <a href={href(locale, to.manage.partners(slug, id, { plan: plan.id }))} data-enrolment={id} draggable>
      {name}
    </a>
  );
}

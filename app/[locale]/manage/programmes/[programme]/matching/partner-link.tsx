import type { Board } from "@/lib/grouping/pairs/plan-queries";

type Props = { base: string; board: Board; id: string; name: string };

/** An association's name: it leads to its possible partners, and can be dragged upon another. */
export function PartnerLink({ base, board: { plan }, id, name }: Props) {
  return (
    <a
      href={`${base}/partners/${id}${plan.id ? `?plan=${plan.id}` : ""}`}
      data-enrolment={id}
      draggable
      className="partner-link"
    >
      {name}
    </a>
  );
}

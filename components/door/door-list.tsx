import { Table } from "@/components/ui/table";
import type { Guest } from "@/lib/days/door";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatTime } from "@/lib/time/format";
import { pressClass, quietPressClass } from "./press-classes";

type Props = { locale: Locale; guests: readonly Guest[]; zone: string; form: string | null };

/** Who is expected and who is here, each with what can be pressed of them; nothing can while the door is closed. */
export function DoorList({ locale, guests, zone, form }: Props) {
  const t = translator(locale, "door");
  return (
    <Table
      caption={t("title")}
      captionHidden
      empty={t("nobody")}
      columns={[
        { key: "number", label: t("number"), numeric: true },
        { key: "name", label: t("who"), head: true },
        { key: "needs", label: t("needs") },
        { key: "state", label: t("state") },
        ...(form ? [{ key: "press", label: t("press") }] : []),
      ]}
      rows={guests.map((guest) => ({
        key: guest.badge,
        cells: {
          number: <strong className={numberClass}>{guest.number ?? "–"}</strong>,
          name: <Who locale={locale} guest={guest} />,
          needs: [guest.needs, guest.table ? t("table", { table: String(guest.table) }) : ""]
            .filter(Boolean)
            .join(" · "),
          state: <State locale={locale} guest={guest} zone={zone} />,
          press: form ? <Presses locale={locale} guest={guest} form={form} /> : null,
        },
      }))}
    />
  );
}

const numberClass = "text-xl tabular-nums";

type OneProps = { locale: Locale; guest: Guest };

function Who({ locale, guest: { badge, name, agency, walkedIn, afar } }: OneProps) {
  const t = translator(locale, "door");
  const about = [agency, walkedIn ? t("walkedIn") : "", afar ? t("afar") : ""].filter(Boolean).join(" · ");
  return (
    <span id={`at-door-${badge}`}>
      {name}
      {about ? <span className="block text-sm font-normal text-soft">{about}</span> : null}
    </span>
  );
}

function State({ locale, guest: { arrivedAt, leftAt, waiting }, zone }: OneProps & { zone: string }) {
  const t = translator(locale, "door");
  const time = (at: string) => formatTime(new Date(at), { locale, zone });
  if (leftAt) return t("stateLeft", { time: time(leftAt) });
  if (arrivedAt) return t("stateHere", { time: time(arrivedAt) });
  return waiting ? t("stateWaiting", { position: String(waiting) }) : t("stateExpected");
}

function Presses({
  locale,
  guest: { badge, arrivedAt, leftAt, waiting },
  form,
}: OneProps & { form: string }) {
  const t = translator(locale, "door");
  const isHere = arrivedAt && !leftAt;
  const presses = isHere
    ? ([
        ["left", t("left"), quietPressClass],
        ["cleared", t("undo"), quietPressClass],
      ] as const)
    : ([["arrived", t(leftAt ? "cameBack" : waiting ? "letIn" : "came"), pressClass]] as const);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4">
      {presses.map(([kind, label, className]) => (
        <span key={kind}>
          <button
            type="submit"
            form={form}
            name="press"
            value={`${kind} ${badge}`}
            className={className}
            aria-describedby={`at-door-${badge}`}
          >
            {label}
          </button>
        </span>
      ))}
    </span>
  );
}

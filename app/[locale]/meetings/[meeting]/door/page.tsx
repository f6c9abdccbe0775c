import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DoorList } from "@/components/door/door-list";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { Filters, FilterText } from "@/components/ui/filters";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { ListForm } from "@/components/ui/list-form";
import { Happened, Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { comingStill, found, type Guest, hereNow, inRoom, overrun } from "@/lib/days/door";
import { type DoorPage, getDoor } from "@/lib/days/door-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatNamed } from "@/lib/programmes/words-queries";
import { formatDateTime } from "@/lib/time/format";
import { checkInAction, giveTableAction, takeInAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "door")("title"));
}

/** The door of a day: who comes and goes, by name or number, and who came without signing up. */
export default async function DoorOfDayPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.door(id));
  const door = isId(id) ? await getDoor(viewer, id, locale, new Date()) : null;
  if (!door) notFound();
  const t = translator(locale, "door");
  const asked = await askedFor(searchParams, "done", "number", "find");
  const done = (["arrived", "left", "cleared", "walk-in", "table"] as const).find(
    (one) => one === asked.done,
  );
  const shown = found(door.guests, asked.find ?? "");
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.meeting(id)), label: t("back") }}
      eyebrow={door.title}
      title={t("title")}
      actions={
        <>
          {door.runs ? (
            <LinkButton href={href(locale, to.dayCoach(id))} tone="secondary">
              {translator(locale, "days")("coach.page")}
            </LinkButton>
          ) : null}
          <LinkButton href={href(locale, to.daySearchBoard(id))} tone="secondary">
            {translator(locale, "seeking")("board.title")}
          </LinkButton>
        </>
      }
      lead={door.startsAt ? formatDateTime(door.startsAt, { locale, zone: door.zone }) : undefined}
    >
      <Happened locale={locale} said={done ? t(`done.${done}`, { number: asked.number ?? "" }) : null}>
        {done === "arrived" ? <ToMind locale={locale} guest={guestOf(door, asked.number)} /> : null}
      </Happened>
      <HowMany locale={locale} door={door} />
      {door.closed ? null : (
        <p className="print:hidden">
          <a href="#walk-in" className="inline-block min-h-6">
            {t("walkIn.title")}
          </a>
        </p>
      )}
      {door.closed ? (
        <Notice locale={locale} tone="info">
          {translator(locale, "refusals", await formatNamed(viewer, [id]))(door.closed.code)}
        </Notice>
      ) : null}
      <div className="stack">
        <Filters
          locale={locale}
          action={href(locale, to.door(id))}
          clear={asked.find ? href(locale, to.door(id)) : undefined}
        >
          <FilterText name="find" label={t("find")} value={asked.find} />
        </Filters>
        <ListForm
          id="door"
          action={checkInAction}
          texts={formTexts(locale)}
          hidden={{ meetingId: id }}
          formKey={randomUUID()}
        />
        <DoorList locale={locale} guests={shown} zone={door.zone} form={door.closed ? null : "door"} />
        <p>{t("scan")}</p>
      </div>
      {door.closed ? null : (
        <div id="walk-in">
          <NewAtDoor locale={locale} door={door} />
        </div>
      )}
      <KeepTable locale={locale} door={door} />
      <p className="row">
        <LinkButton href={href(locale, to.doorOffline({ day: id }))} tone="secondary">
          {t("links.offline")}
        </LinkButton>
        <LinkButton href={href(locale, to.doorPaper(id))} tone="quiet">
          {t("links.paper")}
        </LinkButton>
      </p>
    </Page>
  );
}

function guestOf({ guests }: DoorPage, number: string | undefined): Guest | undefined {
  return guests.find((guest) => String(guest.number) === number);
}

/** Whom the door has just let in, and what it has to mind of them: what they need, the table that they keep. */
function ToMind({ locale, guest }: { locale: Locale; guest: Guest | undefined }) {
  if (!guest) return null;
  const table = guest.table ? translator(locale, "door")("table", { table: String(guest.table) }) : "";
  return <p>{[guest.name, guest.agency, guest.needs, table].filter(Boolean).join(" · ")}</p>;
}

type PartProps = { locale: Locale; door: DoorPage };

function HowMany({ locale, door: { guests, capacity } }: PartProps) {
  const t = translator(locale, "door");
  const over = overrun(guests, capacity);
  const coming = comingStill(guests);
  const left = guests.filter(({ leftAt }) => leftAt).length;
  return (
    <div className="stack-sm">
      <p>
        {t("counts", { here: String(hereNow(guests)), coming: String(coming), left: String(left) })}{" "}
        {capacity === null ? null : t("room", { capacity: String(capacity) })}
      </p>
      {over > 0 ? (
        <Notice locale={locale} tone="warning">
          {t("overrun", { over })}
        </Notice>
      ) : null}
    </div>
  );
}

function NewAtDoor({ locale, door }: PartProps) {
  const t = translator(locale, "door");
  const isFull = door.capacity !== null && inRoom(door.guests) >= door.capacity;
  return (
    <Section title={t("walkIn.title")} lead={t("walkIn.lead")}>
      <Form
        action={takeInAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: door.id }}
        formKey={randomUUID()}
        submit={t("walkIn.submit")}
        tone="secondary"
      >
        <TextField name="name" label={t("walkIn.name")} autoComplete="off" required />
        <TextField name="agency" label={t("walkIn.agency")} autoComplete="off" />
        <TextField name="needs" label={t("walkIn.needs")} autoComplete="off" />
        <RadioField
          name="locale"
          label={t("walkIn.locale")}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={locale}
          inline
          required
        />
        {isFull ? <CheckboxField name="room" label={t("walkIn.room")} defaultValue="" /> : null}
      </Form>
    </Section>
  );
}

/** A table that somebody keeps in all rounds: with a wheelchair, bags or an induction loop, or because it is quiet there. */
function KeepTable({ locale, door }: PartProps) {
  const t = translator(locale, "door");
  return (
    <Section title={t("keep.title")} lead={t("keep.lead")}>
      <Form
        action={giveTableAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: door.id }}
        formKey={randomUUID()}
        submit={t("keep.submit")}
        tone="secondary"
      >
        <TextField name="number" label={t("keep.number")} inputMode="numeric" width="year" required />
        <TextField
          name="table"
          label={t("keep.table")}
          hint={t("keep.hint")}
          inputMode="numeric"
          width="year"
        />
      </Form>
    </Section>
  );
}

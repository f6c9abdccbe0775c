import { notFound } from "next/navigation";
import { currentViewer } from "@/lib/auth/gate";
import type { DoorAnswer } from "@/lib/days/door";
import { syncDoor } from "@/lib/days/door-commands";
import { getDoor } from "@/lib/days/door-queries";
import { doorCloses } from "@/lib/days/door-rules";
import { SentMarks } from "@/lib/days/door-schema";
import { keyOfDoor } from "@/lib/days/door-sealing";
import { isId } from "@/lib/forms/ids";
import { isLocale } from "@/lib/i18n/locales";
import { Refused } from "@/lib/kernel/refusals";
import { buildId } from "@/server/build";

type Context = { params: Promise<{ locale: string; meeting: string }> };

const without = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });

/** There is nothing to look at. */
export function GET(): never {
  notFound();
}

/** Takes what a device at the door has marked, and answers how the day stands and with which key the device may keep it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, meeting: id } = await params;
  if (!isLocale(locale) || !isId(id)) return without(404);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") return without(401);
  const sent = SentMarks.safeParse(await sheetOf(request)).data;
  if (!sent) return without(400);
  const now = new Date();
  try {
    const { taken, blocks } = await syncDoor(viewer, id, sent, now);
    const door = await getDoor(viewer, id, locale, now);
    if (!door?.endsAt) return without(404);
    const { title, zone, takenAt, capacity, guests, endsAt } = door;
    const answer: DoorAnswer = {
      ...{ now: now.toISOString(), build: buildId(), key: keyOfDoor(id, sent.device) },
      ...{ expires: doorCloses({ endsAt }).toISOString(), blocks, taken },
      snapshot: { title, zone, takenAt, capacity, guests },
    };
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isShut = ["not-found", "not-allowed", "door-closed"].includes(error.refusal.code);
    return without(isShut ? 404 : 409);
  }
}

async function sheetOf(request: Request): Promise<unknown> {
  try {
    const form = await request.formData();
    return { device: form.get("device"), marks: JSON.parse(String(form.get("marks"))) as unknown };
  } catch {
    return null;
  }
}

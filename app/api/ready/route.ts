import { partsNotReady } from "@/lib/health/ready";

export const dynamic = "force-dynamic";

/** Whether the installation does its work: 200, or 503 with what does not. For what alerts, and for scripts that wait for a start. */
export async function GET() {
  const not = await partsNotReady(new Date());
  return Response.json(
    { ready: not.length === 0, not },
    { status: not.length === 0 ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

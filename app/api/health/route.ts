export const dynamic = "force-dynamic";

/** Whether this process is alive: 200 as long as it answers, whatever the database does. For what starts it again. */
export function GET() {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}

import { isReady } from "@/lib/health/ready";

export const dynamic = "force-dynamic";

/** For load balancers and scripts: 200 while the database answers. */
export async function GET() {
  const ready = await isReady();
  return Response.json({ status: ready ? "ok" : "database unreachable" }, { status: ready ? 200 : 503 });
}

import { systemViewer } from "@/lib/auth/viewers";
import { isDatabaseThere } from "@/lib/health/queries";

export const dynamic = "force-dynamic";

/** For load balancers and scripts: 200 while the database answers. */
export async function GET() {
  const there = await isDatabaseThere(systemViewer());
  return Response.json({ status: there ? "ok" : "database unreachable" }, { status: there ? 200 : 503 });
}

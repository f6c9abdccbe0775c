# Versions are exact: a build next year is the build of today. Renew them with the packages.
FROM node:24.21.0-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Give the key that the server will run with: then a form that is open in a browser survives the next version.
RUN --mount=type=secret,id=actions_key \
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions_key 2>/dev/null || head -c 32 /dev/urandom | base64)" \
    npm run build && rm -rf .next/cache .kylassa && mkdir .next/cache

# Nothing in it is written to while it runs (compose.yaml mounts it read-only).
FROM base
ENV NODE_ENV=production
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/built built
COPY --from=build /app/prisma prisma
COPY lib lib
COPY public public
COPY scripts/admin.ts scripts/worker.ts scripts/
COPY package.json next.config.ts server.mjs tsconfig.json ./
USER node
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/api/health').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-old-space-size=1024", "server.mjs"]

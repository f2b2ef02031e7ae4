# The whole federation in one process, on embedded stores below /data unless STORE_*_URL name real databases.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/package.json /app/LICENSE ./
RUN mkdir /data && chown node /data
VOLUME /data
USER node
EXPOSE 4000
CMD ["node", "dist/gateway/main.js"]

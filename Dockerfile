# npm run tarball && docker build -t gouji .
# docker run --rm --network none --user "$(id -u)" -v "$PWD:/work" gouji audit 报告.docx
FROM node:22-slim
COPY output/release/gouji-*.tgz /tmp/
RUN npm install --global --offline --no-audit --no-fund /tmp/gouji-*.tgz && rm /tmp/gouji-*.tgz
USER nobody
WORKDIR /work
ENTRYPOINT ["gouji"]
CMD ["--help"]

# The toolchain and the site for those without Debian: docker build -t hamstretch . && docker run --rm -it -p 8000:8000 hamstretch
FROM debian:forky
COPY scripts/lib/root-packages.txt scripts/lib/provision-root /tmp/
RUN /tmp/provision-root /tmp/root-packages.txt && \
    apt-get update && apt-get install -y --no-install-recommends chromium chromium-headless-shell firefox-esr git nodejs npm webkit2gtk-driver xvfb
COPY . /hamstretch
WORKDIR /hamstretch
# The site is built here, once, and not whenever a container starts.
RUN scripts/start --build-only
EXPOSE 8000
CMD ["node", "scripts/serve.mjs", "dist", "--host", "0.0.0.0"]

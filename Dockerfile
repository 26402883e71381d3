# The toolchain for those without Debian: docker build -t hamstretch . && docker run --rm -it -p 8000:8000 hamstretch
FROM debian:forky
COPY scripts/lib/root-packages.txt scripts/lib/provision-root /tmp/
RUN /tmp/provision-root /tmp/root-packages.txt && \
    apt-get update && apt-get install -y --no-install-recommends chromium chromium-headless-shell firefox-esr git nodejs npm webkit2gtk-driver xvfb
COPY . /hamstretch
WORKDIR /hamstretch
EXPOSE 8000
CMD ["scripts/start", "--host", "0.0.0.0"]

#!/bin/sh
# What the browser tests need beyond Maven: a Chromium and a font with Chinese characters. Installs both with apt-get when
# run as root on a machine that lacks them; otherwise one line says what is missing, and the build fails.
browser() {
    if [ -n "$CHROMIUM" ]; then
        [ -x "$CHROMIUM" ]
    else
        command -v chromium || command -v chromium-browser || command -v google-chrome \
            || [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
    fi >/dev/null
}

chinese_font() {
    [ "$(uname)" = Darwin ] || fc-list :lang=zh-cn 2>/dev/null | grep -q .
}

missing() {
    browser || echo chromium
    chinese_font || echo fonts-noto-cjk
}

packages=$(missing)
[ -z "$packages" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for the browser tests:" $packages
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages >/dev/null
    packages=$(missing)
    [ -z "$packages" ] && exit 0
fi
echo "The browser tests need these packages:" $packages "(apt-get install --no-install-recommends chromium fonts-noto-cjk; CHROMIUM=/path names another Chromium)" >&2
exit 1

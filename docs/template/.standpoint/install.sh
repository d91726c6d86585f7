#!/bin/sh
# Puts standpoint into a folder on the PATH, as source.env says: a release file by its
# checksum, or built from a commit of a clone.
#
#   sh .standpoint/install.sh [FOLDER]     FOLDER is ~/.local/bin when left out
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:-$HOME/.local/bin}
# shellcheck source=/dev/null
. "$here/source.env"
mkdir -p "$bin"
new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
if [ -n "$STANDPOINT_FILE" ]; then
  curl --fail --silent --show-error --location --output "$new/standpoint" "$STANDPOINT_FILE"
  echo "$STANDPOINT_SHA256  $new/standpoint" | sha256sum --check --quiet
elif [ -n "$STANDPOINT_CLONE" ]; then
  git clone --quiet "$STANDPOINT_CLONE" "$new/clone"
  git -C "$new/clone" checkout --quiet --detach "$STANDPOINT_COMMIT"
  (cd "$new/clone" && go build -trimpath -o "$new/standpoint" .)
else
  echo "install.sh: .standpoint/source.env does not say where Standpoint is" >&2
  echo "  ask whoever keeps the template, or fill it in" >&2
  exit 1
fi
chmod +x "$new/standpoint"
mv "$new/standpoint" "$bin/standpoint"
"$bin/standpoint" version

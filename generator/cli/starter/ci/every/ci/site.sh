#!/bin/sh
# 检查、预览、发布的每一步；各平台的 CI 文件只调用这里，在 Linux、macOS 上也能自己运行
# Every step from check to publishing: the CI file of each platform calls these, and on Linux or macOS so can you
#
#   sh ci/site.sh install               安装生成器 · installs the generator (requirements.txt)
#   sh ci/site.sh check [FORM [FILE]]   检查；另写一份给平台看的 · checks; FORM is one for machines
#   sh ci/site.sh changes BASE…         与目标分支相比公开内容有何变化，写入 changes.md · what the edit means
#   sh ci/site.sh comment URL           把 changes.md 贴到合并请求 · posts it, where COMMENT_TOKEN is given
#   sh ci/site.sh preview               生成网站，供查看 · builds the site to look at
#   sh ci/site.sh release               正式发布的网站（PUBLISH 为空时同 preview）· the public site
#   sh ci/site.sh publish               按 PUBLISH 发布 · publishes it
set -eu
cd "$(dirname "$0")/.."

# 提示和批注的语言：zh 或 en · The language of messages and annotations
SPEECH=zh

# 容器中的文件可能属于别的用户，git 因此拒绝读取 · In a container git refuses files that belong to somebody else
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

showcase() {
  .venv/bin/showcase "$@" --lang "$SPEECH"
}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

new_enough() {
  command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

make_environment() {
  for python in python3 python python3.14 python3.13 python3.12 python3.11; do
    if new_enough "$python"; then
      "$python" -m venv .venv
      return
    fi
  done
  # 平台的 Python 太旧：由 uv 另装一个 · The Python of the platform is too old: uv brings another
  if ! command -v uv >/dev/null; then
    python3 -m pip install --quiet --target .uv uv ||
      fail "需要 Python 3.11 或更新版本，或者 uv。" "Python 3.11 or newer is needed, or uv."
    PATH="$PWD/.uv/bin:$PATH"
  fi
  uv venv --quiet --seed --python 3.12 .venv
}

install() {
  grep -q '^[^#[:space:]]' requirements.txt ||
    fail "requirements.txt 没有写生成器从哪里来：选一种写法，去掉行首的 #。" \
      "requirements.txt does not say where the generator comes from: choose a line and delete its #."
  [ -x .venv/bin/python ] || make_environment
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
  fetch_kept
}

# KEEP：平台在两次运行之间保留的文件夹；供查看的网站和发布的分开放 · A folder that outlives a run; what is
# published is kept apart from what is to look at
kept() {
  echo "$KEEP/${PUBLISH:-preview}"
}

fetch_kept() {
  if [ -n "${KEEP:-}" ] && [ -d "$(kept)/site" ] && [ ! -e site ]; then
    cp -a "$(kept)/site" "$(kept)/.site.showcase" .
  fi
}

keep() {
  if [ -n "${KEEP:-}" ]; then
    rm -rf "$(kept)"
    mkdir -p "$(kept)"
    cp -a site .site.showcase "$(kept)/"
  fi
}

check() {
  status=0
  showcase check || status=$?
  if [ -n "${2:-}" ]; then
    showcase check --format "$1" >"$2" || true
  elif [ -n "${1:-}" ]; then
    showcase check --format "$1" || true
  fi
  return "$status"
}

find_base() {
  for base in "$@"; do
    git rev-parse --verify --quiet "origin/$base^{commit}" && return
    git rev-parse --verify --quiet "$base^{commit}" && return
    git fetch --quiet -- origin "$base" 2>/dev/null && git rev-parse FETCH_HEAD && return
  done
  return 1
}

changes() {
  [ "$(git rev-parse --is-shallow-repository)" = false ] || git fetch --quiet --unshallow || true
  if base=$(find_base "$@") && then=$(git merge-base HEAD "$base") && showcase diff "$then" --format markdown >all.md
  then
    head -c 60000 all.md | sed "$([ "$(wc -c <all.md)" -le 60000 ] || echo '$d')" >changes.md # 评论的长度有限 · comments are limited
    cmp -s all.md changes.md || printf '\n……（未完，全文见日志 · the rest is in the log）\n' >>changes.md
  else
    printf '%s\n' "无法与 $* 对比，原因见日志。 · Nothing to compare with $*: the log says why." | tee all.md >changes.md
  fi
  cat all.md
  rm all.md
}

# 评论失败不算检查失败 · A comment that fails is no failure of the check
comment() {
  if [ -z "${COMMENT_TOKEN:-}" ]; then
    echo "没有 COMMENT_TOKEN，不评论；变化见上面的日志。 · No COMMENT_TOKEN, no comment: the log has it."
    return
  fi
  .venv/bin/python - "$1" <<'PYTHON' || echo "没能评论。 · The comment was refused."
import json, os, pathlib, sys, urllib.request
body = json.dumps({"body": pathlib.Path("changes.md").read_text(encoding="utf-8", errors="ignore")}).encode()
headers = {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ["COMMENT_TOKEN"]}
urllib.request.urlopen(urllib.request.Request(sys.argv[1], body, headers), timeout=60)
PYTHON
}

build() {
  fetch_kept
  showcase build "$@"
  keep
}

# 只供查看的网站可以比上次小很多 · What is only to look at may be much smaller than the last
preview() {
  build --shrink
}

release() {
  if [ -z "${PUBLISH:-}" ]; then
    echo "PUBLISH 为空：不发布，只生成供查看的网站。 · PUBLISH is empty: nothing is published, this is to look at."
    preview
  else
    build --release
  fi
}

publish() {
  [ -f site/index.html ] || fail "没有可以发布的网站：先运行 release。 · There is no site: run release first."
  case ${PUBLISH:-} in
    "" | pages) echo "这一步没有要做的。 · Nothing to do here." ;; # pages：由平台发布 · the platform does it
    rsync) by_rsync ;;
    storage) by_storage ;;
    branch) by_branch ;;
    *) fail "PUBLISH 只能是 pages、rsync、storage、branch 或留空。 · PUBLISH is none of these: $PUBLISH" ;;
  esac
}

need() {
  eval "[ -n \"\${$1:-}\" ]" || fail "还要设置 $1：$2" "$1 must be set: $2"
}

get_rsync() {
  if command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -qqy --no-install-recommends rsync openssh-client
  else
    yum install -q -y rsync openssh-clients
  fi
}

# PUBLISH_TO=用户@服务器:/var/www/invest/；SSH_PRIVATE_KEY 和 SSH_KNOWN_HOSTS 作为密钥变量保存
# PUBLISH_TO=user@server:/var/www/invest/; SSH_PRIVATE_KEY and SSH_KNOWN_HOSTS are secrets
by_rsync() {
  need PUBLISH_TO "user@server:/var/www/invest/"
  command -v rsync >/dev/null || get_rsync
  if [ -n "${SSH_PRIVATE_KEY:-}" ]; then
    need SSH_KNOWN_HOSTS "ssh-keyscan SERVER"
    keys=$(mktemp -d)
    trap 'rm -rf "$keys"' EXIT
    (umask 077 && printf '%s\n' "$SSH_PRIVATE_KEY" >"$keys/key" && printf '%s\n' "$SSH_KNOWN_HOSTS" >"$keys/hosts")
    export RSYNC_RSH="ssh -i $keys/key -o UserKnownHostsFile=$keys/hosts -o StrictHostKeyChecking=yes"
  fi
  rsync -a --delay-updates --delete-after site/ "$PUBLISH_TO"
}

# PUBLISH_TO=s3://存储桶，AWS_ENDPOINT_URL 是 OSS、COS 等的地址；AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 作为密钥变量保存
# PUBLISH_TO=s3://BUCKET, AWS_ENDPOINT_URL is that of OSS, COS and others; the two AWS keys are secrets
by_storage() {
  need PUBLISH_TO "s3://BUCKET"
  settings=$(mktemp)
  trap 'rm -f "$settings"' EXIT
  printf '[default]\nrequest_checksum_calculation = when_required\nresponse_checksum_validation = when_required\ns3 =\n  addressing_style = virtual\n' >"$settings"
  export AWS_CONFIG_FILE="$settings" AWS_DEFAULT_REGION="${AWS_DEFAULT_REGION:-us-east-1}"
  if ! command -v aws >/dev/null; then
    [ -x .venv/bin/python ] || make_environment
    .venv/bin/python -m pip install --quiet --disable-pip-version-check awscli
    PATH="$PWD/.venv/bin:$PATH"
  fi
  # 先新后旧，最后才删除：没有人会遇到缺样式的页面 · New files first, deletions last: no page is ever without its styles
  aws s3 sync site/assets "$PUBLISH_TO/assets" --only-show-errors --cache-control 'public, max-age=31536000, immutable'
  aws s3 sync site "$PUBLISH_TO" --only-show-errors --exclude 'assets/*' --cache-control no-cache
  aws s3 sync site "$PUBLISH_TO" --only-show-errors --delete
}

# PUBLISH_TO=能推送的 git 地址（含令牌时作为密钥变量保存），PUBLISH_BRANCH 默认 pages
# PUBLISH_TO=an address of git that takes a push (a secret if it holds a token), PUBLISH_BRANCH is pages if not said
by_branch() {
  need PUBLISH_TO "https://TOKEN@codeberg.org/OWNER/REPOSITORY.git"
  pages=$(mktemp -d)
  trap 'rm -rf "$pages"' EXIT
  cp -R site/. "$pages"
  touch "$pages/.nojekyll"
  git -C "$pages" init --quiet
  git -C "$pages" add --all --force
  git -C "$pages" -c user.name=CI -c user.email=ci@localhost commit --quiet --message "网站 · site"
  git -C "$pages" push --quiet --force "$PUBLISH_TO" "HEAD:refs/heads/${PUBLISH_BRANCH:-pages}"
}

case ${1:-} in
  install | check | changes | comment | preview | release | publish) "$@" ;;
  *) fail "用法见本文件开头 · See the top of this file: install, check, changes, comment, preview, release, publish" ;;
esac

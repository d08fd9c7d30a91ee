# The Debian packages of each task. The targets deps and deps-* install the missing ones.

# To build the module.
BUILD_PACKAGES := g++ make pkg-config apache2-dev libapr1-dev libaprutil1-dev \
  libmariadb-dev libxlsxwriter-dev libctemplate-dev libssl-dev libicu-dev libzip-dev zlib1g-dev \
  libturbojpeg0-dev libgd-dev libexif-dev \
  esbuild

# To run the demo campus and the tests: servers without their system services, the portal's PHP, libraries and fonts
# for the pictures, and the tests' readers of pages and workbooks.
TEST_PACKAGES := apache2-bin media-types mariadb-server-core mariadb-client-core \
  php8.2-cgi php8.2-gd php8.2-mysql \
  libfreetype-dev fonts-noto-cjk fonts-hanazono \
  libcpputest-dev libcurl4-openssl-dev libxml2-dev curl openssl gnumeric python3-openpyxl

# For the browser tests besides. A Node that is not Debian's serves as well; Debian's npm can't be installed beside it.
BROWSER_PACKAGES := chromium unzip poppler-utils $(if $(shell command -v node),,nodejs) $(if $(shell command -v npm),,npm)

# For the tests with three database nodes besides: a library that mariadbd loads.
GALERA_PACKAGES := galera-4

# For the benchmark besides.
BENCH_PACKAGES := wrk

# For make coverage.
COVERAGE_PACKAGES := gcovr

# For make lint.
LINT_PACKAGES := clang-format clang-tidy

# For make test-fuzz.
FUZZ_PACKAGES := clang llvm libclang-rt-dev

# To make the Debian package (apache2-dev brings dh-apache2), and to try it in a fresh Debian.
PACKAGE_PACKAGES := debhelper dpkg-dev fakeroot lintian debootstrap iproute2

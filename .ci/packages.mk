# The Debian packages, in one place. `make deps` installs what is missing.

# To build the module.
BUILD_PACKAGES := g++ make pkg-config apache2-dev libapr1-dev libaprutil1-dev \
  libmariadb-dev libxlsxwriter-dev libctemplate-dev libssl-dev libicu-dev libzip-dev zlib1g-dev \
  libturbojpeg0-dev libgd-dev libexif-dev \
  esbuild

# To run the demo campus and the tests: servers without their system services,
# the portal's PHP, the pictures, and what the tests read pages and workbooks with.
TEST_PACKAGES := apache2-bin media-types mariadb-server-core mariadb-client-core \
  php8.2-cgi php8.2-gd php8.2-mysql \
  libfreetype-dev fonts-noto-cjk fonts-hanazono \
  libcpputest-dev libcurl4-openssl-dev libxml2-dev curl openssl gnumeric python3-openpyxl

# For the browser tests besides. A Node from elsewhere serves as well; it brings its own npm, beside which Debian's
# can't be installed.
BROWSER_PACKAGES := chromium unzip poppler-utils $(if $(shell command -v node),,nodejs) $(if $(shell command -v npm),,npm)

# For the tests with several database nodes besides: the library that mariadbd loads.
GALERA_PACKAGES := galera-4

# To measure it besides.
BENCH_PACKAGES := wrk

# To keep the house.
LINT_PACKAGES := clang-format clang-tidy

# To fuzz it.
FUZZ_PACKAGES := clang llvm libclang-rt-dev

# To make its Debian package (apache2-dev brings dh-apache2), and to try that in a fresh Debian.
PACKAGE_PACKAGES := debhelper dpkg-dev fakeroot lintian debootstrap iproute2

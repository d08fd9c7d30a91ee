# Installs the module, by hand or into its Debian package, and builds that package. The Makefile includes this file.

DESTDIR ?=
PREFIX  ?= /usr
SHARE   := $(PREFIX)/share/certaward
MAN     := $(PREFIX)/share/man/man8
DOC     := $(PREFIX)/share/doc/libapache2-mod-certaward
MODULES_FOLDER = $(shell apxs -q LIBEXECDIR)
AVAILABLE := /etc/apache2/mods-available

# Keeps an existing certaward.conf: the administrator may have edited it.
.PHONY: install
install: $(MODULE) $(CHECK) $(STATIC) $(SCHEMA) ## put it on this machine, below PREFIX
	install -D -m 755 $(CHECK) $(DESTDIR)$(PREFIX)/sbin/certaward-check
	install -D -m 644 $(MODULE) $(DESTDIR)$(MODULES_FOLDER)/mod_certaward.so
	install -d $(DESTDIR)$(SHARE)/templates/en $(DESTDIR)$(SHARE)/templates/static/help/en $(DESTDIR)$(SHARE)/sql/site $(DESTDIR)$(MAN)
	install -m 644 templates/*.tpl templates/*.po $(DESTDIR)$(SHARE)/templates/
	install -m 644 templates/en/*.tpl $(DESTDIR)$(SHARE)/templates/en/
	install -m 644 $(STATIC)/*.* $(DESTDIR)$(SHARE)/templates/static/
	install -m 644 $(STATIC)/help/*.webp $(DESTDIR)$(SHARE)/templates/static/help/
	install -m 644 $(STATIC)/help/en/*.webp $(DESTDIR)$(SHARE)/templates/static/help/en/
	install -m 644 $(SCHEMA) sql/check.sql $(DESTDIR)$(SHARE)/sql/
	install -m 644 sql/site/demo.sql sql/site/second-example.sql $(DESTDIR)$(SHARE)/sql/site/
	install -m 644 conf/mod_certaward.8 conf/certaward-check.8 $(DESTDIR)$(MAN)/
	for text in README.md conf/README.md conf/CHANGELOG.md sql/README.md; do install -D -m 644 $$text $(DESTDIR)$(DOC)/$$text; done
	install -D -m 644 conf/certaward.load $(DESTDIR)$(AVAILABLE)/certaward.load
	sed -i 's|/usr/lib/apache2/modules|$(MODULES_FOLDER)|' $(DESTDIR)$(AVAILABLE)/certaward.load
	@test -e $(DESTDIR)$(AVAILABLE)/certaward.conf || \
	 { install -m 644 conf/certaward.conf $(DESTDIR)$(AVAILABLE)/certaward.conf && \
	   sed -i 's|/usr/share/certaward|$(SHARE)|' $(DESTDIR)$(AVAILABLE)/certaward.conf; }

# The package is built in a copy of its sources, since dpkg needs its files in debian/ at the top.
# DEB_VERSION, for a test, builds it with another version number. A release candidate sorts before its release: 1.0.0~rc1.
DEB         := $(BUILD)/deb
DEB_VERSION ?= $(subst -,~,$(VERSION))
RELEASED    := $(shell sed -n '/^## /{s/^## .*(\(.*\))$$/\1/p;q}' conf/CHANGELOG.md)
DEB_SOURCE := $(DEB)/source

.PHONY: deb deb-build
deb: deps-package ## make the Debian package
	@$(MAKE) --no-print-directory deb-build

deb-build:
	@mkdir -p $(DEB_SOURCE)
	@rm -rf $(DEB_SOURCE)/debian $(DEB)/*.deb
	@cp -a --no-target-directory conf/debian $(DEB_SOURCE)/debian
	@cp -a Makefile LICENSE README.md .ci mod_certaward templates sql conf $(DEB_SOURCE)/
	@printf 'mod-certaward (%s) bookworm; urgency=medium\n\n  * conf/CHANGELOG.md tells what is new.\n\n -- %s  %s\n' \
	    '$(DEB_VERSION)' "$$(sed -n 's/^Maintainer: //p' conf/debian/control)" "$$(LC_ALL=C date -R -d '$(RELEASED) 09:00 +0800')" \
	    >$(DEB_SOURCE)/debian/changelog
	@cd $(DEB_SOURCE) && env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS CXX='$(CXX)' CI= \
	 dpkg-buildpackage --build=binary --no-sign --no-pre-clean --jobs=$(shell nproc) >../build.log 2>&1 || { tail -n 30 ../build.log; exit 1; }
	@ls $(DEB)/*.deb

# Tries the package in a fresh Debian 12, as root. Not part of `make test`: it takes minutes and needs a mirror.
.PHONY: test-package
test-package: deb ## try the package in a fresh Debian, as root
	@lintian --allow-root --fail-on=error,warning --tag-display-limit=0 $(DEB)/*.changes
	@tests/package/run $(DEB)/libapache2-mod-certaward_*.deb

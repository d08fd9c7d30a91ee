# mod_certaward. `make demo` shows it, `make test` tests it, `make install` puts it on this machine; `make help` lists all.

include .ci/packages.mk

MAKEFLAGS += --no-builtin-rules
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += --jobs=$(shell nproc)
endif
# V=1 shows the commands.
quiet = $(if $(V),,@echo '  $(1) $@' &&)
# Builds targets before a recipe goes on. Only here is output held back until a target is done: what the compiler says
# of one file stays together, and programs that the recipe then runs print at once.
build = +@$(MAKE) --no-print-directory --output-sync=target $(1)
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

PORT  ?= 8080
BUILD := build
DEMO  := $(BUILD)/demo
# The newest version in the changelog: 1.0.0-rc1. The module, certaward-check and the package take it from here.
VERSION := $(shell sed -n '/^## /{s/^## \([^ ]*\).*/\1/p;q}' conf/CHANGELOG.md)

CXX      ?= g++
CXXFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wshadow -Wconversion $(if $(CI),-Werror)
HARDENED := -fstack-protector-strong -D_FORTIFY_SOURCE=2
OPTIMIZED = $(CXXFLAGS) $(HARDENED)
CPPFLAGS += -std=c++20 -Imod_certaward
# Headers of libraries are system headers, so that their warnings are not reported.
system_headers = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(1) 2>/dev/null))

# The module. Only mod_certaward/httpd needs a server; site_check is the program certaward-check.
HTTPD_SOURCES := $(wildcard mod_certaward/httpd/*.cpp)
CHECK_SOURCES := $(wildcard mod_certaward/site_check/*.cpp)
CORE_SOURCES  := $(filter-out $(HTTPD_SOURCES) $(CHECK_SOURCES),$(wildcard mod_certaward/*/*.cpp mod_certaward/*/*/*.cpp))
HTTPD_OBJECTS := $(HTTPD_SOURCES:%.cpp=$(BUILD)/%.o)
CHECK_OBJECTS := $(CHECK_SOURCES:%.cpp=$(BUILD)/%.o)
CORE_OBJECTS  := $(CORE_SOURCES:%.cpp=$(BUILD)/%.o)
CORE_PACKAGES := libmariadb xlsxwriter libctemplate libzip zlib icu-uc libcrypto libturbojpeg gdlib libexif
CORE_LIBS      = $(shell pkg-config --libs $(CORE_PACKAGES))

OBJECTS := $(HTTPD_OBJECTS) $(CHECK_OBJECTS) $(CORE_OBJECTS)

MODULE        := $(BUILD)/mod_certaward.so
CHECK         := $(BUILD)/certaward-check
STATIC        := build/static
SCHEMA        := build/sql/certaward.sql
MARKERS       := $(BUILD)/mod_certaward/site_check/markers.inc

.PHONY: all
all: $(MODULE) $(CHECK) ## build the module and certaward-check

# ---- building

# The targets that need the flags of an object: the object, its clang-tidy run, its entry for editors.
both = $(1) $(1:.o=.tidy) $(1:.o=.command)

# Absent in the copy from which the package is built.
include $(wildcard tests/tests.mk)

$(call both,$(CORE_OBJECTS) $(CHECK_OBJECTS)): SYSTEM = $(call system_headers,$(CORE_PACKAGES))
HTTPD_SYSTEM = -isystem $(shell apxs -q INCLUDEDIR) -isystem $(shell apr-1-config --includedir) \
               $(filter -D%,$(shell apxs -q EXTRA_CPPFLAGS)) -DAP_HAVE_DESIGNATED_INITIALIZER
$(call both,$(HTTPD_OBJECTS)): SYSTEM = $(HTTPD_SYSTEM)
$(CORE_OBJECTS) $(HTTPD_OBJECTS): POSITION := -fPIC -fvisibility=hidden
$(OBJECTS): $(BUILD)/%.o: %.cpp Makefile
	@mkdir -p $(@D)
	$(call quiet,compile) $(CXX) $(CPPFLAGS) $(SYSTEM) $(OPTIMIZED) $(WARNINGS) $(POSITION) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d)

# Style and script as browsers fetch them: minified, and the script with all that it imports in one file.
ESBUILD := esbuild --minify --charset=utf8 --log-level=warning --outdir=$(STATIC).new
$(STATIC): $(wildcard templates/static/* templates/static/*/* templates/static/*/*/*) Makefile
	@rm -rf $@ $@.new
	$(call quiet,pack) $(ESBUILD) templates/static/*.css && $(ESBUILD) --bundle templates/static/certaward.js && \
	 cp -R templates/static/*.svg templates/static/help $@.new && \
	 mv $@.new $@

# One file to load, in this order; sql/README.md says when.
$(SCHEMA): $(patsubst %,sql/certaward/%.sql,tables upgrades record seed grants)
	@mkdir -p $(@D)
	$(call quiet,join) cat $^ >$@.new && mv $@.new $@

# nodelete: httpd unloads and loads modules at a restart, but C++ code with thread-local objects must stay loaded.
$(MODULE): $(HTTPD_OBJECTS) $(CORE_OBJECTS) | $(STATIC) $(SCHEMA)
	$(call quiet,link) $(CXX) $(CXXFLAGS) $(LDFLAGS) -shared -Wl,-z,nodelete -Wl,-z,relro -Wl,-z,now -o $@ $^ $(CORE_LIBS)

$(CHECK): $(CHECK_OBJECTS) $(CORE_OBJECTS)
	$(call quiet,link) $(CXX) $(CXXFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS)

# The markers of each template, for the check of a site's own templates. .ci/check-house compares them with the code.
$(MARKERS): $(wildcard templates/*.tpl) Makefile
	@mkdir -p $(@D)
	@for t in templates/*.tpl; do printf '{"%s", {' $${t##*/}; \
	    grep -ohE '\{\{[#>]?[A-Z_]+' $$t | tr -d '{#>' | grep -v '_$$' | sort -u | sed 's/.*/"&",/' | tr '\n' ' '; \
	    echo '}},'; done >$@
$(call both,$(CHECK_OBJECTS)): CPPFLAGS += -I$(BUILD)/mod_certaward
VERSIONED := $(BUILD)/mod_certaward/httpd/startup.o $(BUILD)/mod_certaward/site_check/main.o
$(call both,$(VERSIONED)): CPPFLAGS += -DCERTAWARD_VERSION='"$(VERSION)"'
$(VERSIONED): conf/CHANGELOG.md
$(call both,$(BUILD)/mod_certaward/site_check/template_markers.o): $(MARKERS)

# ---- Debian packages

.PHONY: deps deps-build deps-test deps-galera deps-lint deps-fuzz deps-package
deps: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)
deps-build: ## install what building needs
	@.ci/install-packages $(BUILD_PACKAGES)
deps-test: ## install what the tests need
	@.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(BROWSER_PACKAGES)
deps-galera: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(GALERA_PACKAGES)
deps-lint: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(LINT_PACKAGES)
deps-fuzz: ; @.ci/install-packages $(BUILD_PACKAGES) $(FUZZ_PACKAGES)
deps-package: ; @.ci/install-packages $(BUILD_PACKAGES) $(PACKAGE_PACKAGES)

# ---- the demo campus. `build` reads this Makefile again, after pkg-config and apxs are installed.

.PHONY: demo demo-stop demo-reset
demo: deps ## install what it needs, build and start the demo campus; PORT=8090 for another port
	$(call build,$(MODULE) $(DRAW_PICTURES))
	@tests/campus/campus start $(DEMO) $(PORT)
	@tests/campus/campus welcome $(DEMO)

demo-stop: ## stop it; make demo goes on with the same data
	@tests/campus/campus stop $(DEMO)

demo-reset: demo-stop ## begin afresh
	@rm -rf $(DEMO)
	@$(MAKE) --no-print-directory demo

# ---- checking the code

CODE = $(shell git ls-files --cached --others --exclude-standard '*.cpp' '*.h')

.PHONY: format lint lint-run
format: ## format the code
	@clang-format -i $(CODE)

lint: deps-lint ## what CI checks besides the tests
	$(call build,lint-run)

# One link of the whole module for the sake of -Wodr: two types of one name are undefined behaviour, and no compiler
# sees both.
ODR_OBJECTS := $(patsubst $(BUILD)/%,$(BUILD)/odr/%,$(HTTPD_OBJECTS) $(CHECK_OBJECTS) $(CORE_OBJECTS))
$(BUILD)/odr/linked.so: $(ODR_OBJECTS)
	$(call quiet,link) $(CXX) -flto=auto -O0 -shared -Werror=odr -Werror=lto-type-mismatch -o $@ $^ $(CORE_LIBS)

$(BUILD)/odr/mod_certaward/httpd/%.o: SYSTEM = $(HTTPD_SYSTEM)
$(BUILD)/odr/%.o: SYSTEM = $(call system_headers,$(CORE_PACKAGES))
$(ODR_OBJECTS): CPPFLAGS += -I$(BUILD)/mod_certaward -DCERTAWARD_VERSION='"$(VERSION)"'
$(ODR_OBJECTS): $(BUILD)/odr/%.o: %.cpp Makefile | $(MARKERS)
	@mkdir -p $(@D)
	@$(CXX) $(CPPFLAGS) $(SYSTEM) -O0 -fPIC -flto -fno-fat-lto-objects -MMD -MP -c -o $@ $<

-include $(ODR_OBJECTS:.o=.d)

# clang-tidy runs again on a changed .cpp file. After a change to a header alone, run make clean lint.
lint-run: $(OBJECTS:.o=.tidy) $(BUILD)/odr/linked.so
	@clang-format --dry-run --Werror $(CODE)
	@.ci/check-house

$(OBJECTS:.o=.tidy): $(BUILD)/%.tidy: %.cpp .clang-tidy Makefile
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(CPPFLAGS) $(SYSTEM) $(WARNINGS) 2>&1 | grep -v 'warnings generated\|warning generated\|^Suppressed\|^Use -header-filter' > $@.log; \
	 if grep -q 'warning:\|error:' $@.log; then cat $@.log; rm -f $@.log; exit 1; fi; mv $@.log $@

# For editors and clangd.
compile_commands.json: $(OBJECTS:.o=.command) ## for editors and clangd
	@{ echo '['; cat $^ | paste -sd ,; echo ']'; } >$@

$(OBJECTS:.o=.command): $(BUILD)/%.command: %.cpp Makefile
	@mkdir -p $(@D)
	@printf '%s\n' '{"directory": "$(CURDIR)", "file": "$<", "command": "$(subst ',,$(subst ",\\\",$(CXX) $(CPPFLAGS) $(SYSTEM) $(CXXFLAGS) $(WARNINGS) -c $<))"}' >$@

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z][a-z_.-]*:.*## / { printf "  make %-22s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# ---- installing, and the Debian package

include conf/debian/package.mk

.PHONY: clean
clean: ## stop the demo and delete what was built
	@! test -d $(DEMO) || tests/campus/campus stop $(DEMO)
	rm -rf $(BUILD) tests/browser/node_modules

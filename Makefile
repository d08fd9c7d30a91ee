# mod_certaward. `make demo` shows it, `make test` tests it, `make install` puts it on this machine.

include .ci/packages.mk

MAKEFLAGS += --output-sync=target --no-builtin-rules
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += --jobs=$(shell nproc)
endif
# V=1 shows the commands.
quiet = $(if $(V),,@echo '  $(1) $@' &&)
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

PORT  ?= 8080
BUILD := build
DEMO  := $(BUILD)/demo

CXX      ?= g++
CXXFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wshadow -Wconversion $(if $(CI),-Werror)
HARDENED := -fstack-protector-strong -D_FORTIFY_SOURCE=2
CPPFLAGS += -std=c++20 -Imod_certaward
# Libraries' headers are system headers: their warnings are not ours.
system_headers = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(1) 2>/dev/null))

# What the module is made of: everything but the httpd folder can be used without a server. The check is a program.
HTTPD_SOURCES := $(wildcard mod_certaward/httpd/*.cpp)
CHECK_SOURCES := $(wildcard mod_certaward/site_check/*.cpp)
CORE_SOURCES  := $(filter-out $(HTTPD_SOURCES) $(CHECK_SOURCES),$(wildcard mod_certaward/*/*.cpp mod_certaward/*/*/*.cpp))
HTTPD_OBJECTS := $(HTTPD_SOURCES:%.cpp=$(BUILD)/%.o)
CHECK_OBJECTS := $(CHECK_SOURCES:%.cpp=$(BUILD)/%.o)
CORE_OBJECTS  := $(CORE_SOURCES:%.cpp=$(BUILD)/%.o)
CORE_PACKAGES := libmariadb xlsxwriter libctemplate libzip zlib icu-uc libcrypto libturbojpeg gdlib libexif
CORE_LIBS      = $(shell pkg-config --libs $(CORE_PACKAGES))

UNIT_OBJECTS        := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/unit/*.cpp tests/unit/*/*.cpp tests/unit/*/*/*.cpp))
INTEGRATION_OBJECTS := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/integration/*.cpp))
HARNESS_OBJECTS     := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/harness/*.cpp))
PRELOAD_OBJECTS     := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/harness/preload/*.cpp))
THREAD_OBJECTS      := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/threads/*.cpp))
CONTROL_OBJECTS     := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/sanitizers/*.cpp))
GALERA_OBJECTS      := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/galera/*.cpp))
SECOND_OBJECTS      := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/second/*.cpp))
PICTURE_OBJECTS     := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/campus/pictures/*.cpp))
FUZZ_OBJECTS        := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard tests/fuzz/*.cpp))
OBJECTS := $(HTTPD_OBJECTS) $(CHECK_OBJECTS) $(CORE_OBJECTS) $(UNIT_OBJECTS) $(INTEGRATION_OBJECTS) $(HARNESS_OBJECTS) \
           $(PRELOAD_OBJECTS) $(THREAD_OBJECTS) $(CONTROL_OBJECTS) $(GALERA_OBJECTS) $(SECOND_OBJECTS) $(FUZZ_OBJECTS) $(PICTURE_OBJECTS)

MODULE        := $(BUILD)/mod_certaward.so
CHECK         := $(BUILD)/certaward-check
STATIC        := build/static
SCHEMA        := build/sql/certaward.sql
MARKERS       := $(BUILD)/mod_certaward/site_check/markers.inc
DRAW_PICTURES := $(BUILD)/draw_pictures
UNIT_TESTS    := $(BUILD)/tests/unit_tests
INTEGRATION_TESTS := $(BUILD)/tests/integration_tests
HARNESSES     := $(BUILD)/tests/harnesses
FAILING_DISK  := $(BUILD)/tests/failing_disk.so
THREADS       := $(BUILD)/tests/threads_tests
CONTROL       := $(BUILD)/mod_control.so
SECOND_TESTS  := $(BUILD)/tests/second_tests
GALERA_TESTS  := $(BUILD)/tests/galera_tests
FUZZER        := $(BUILD)/fuzz/fuzzer

.PHONY: all
all: $(MODULE) $(CHECK)

# ---- building

# What an object is compiled with, its look-over by clang-tidy needs too.
both = $(1) $(1:.o=.tidy)

# The package is built from a copy without the tests.
include $(wildcard tests/bench/bench.mk)

$(call both,$(CORE_OBJECTS) $(CHECK_OBJECTS)): SYSTEM = $(call system_headers,$(CORE_PACKAGES))
$(call both,$(HTTPD_OBJECTS) $(CONTROL_OBJECTS)): SYSTEM = -isystem $(shell apxs -q INCLUDEDIR) -isystem $(shell apr-1-config --includedir) \
                                 $(filter -D%,$(shell apxs -q EXTRA_CPPFLAGS)) -DAP_HAVE_DESIGNATED_INITIALIZER
$(call both,$(UNIT_OBJECTS) $(FUZZ_OBJECTS)): SYSTEM = $(call system_headers,cpputest $(CORE_PACKAGES))
INTEGRATION_PACKAGES := cpputest libcurl libxml-2.0 libzip libmariadb
$(call both,$(INTEGRATION_OBJECTS) $(HARNESS_OBJECTS) $(GALERA_OBJECTS) $(SECOND_OBJECTS)): SYSTEM = $(call system_headers,$(INTEGRATION_PACKAGES))
$(call both,$(THREAD_OBJECTS)):      SYSTEM = $(call system_headers,$(INTEGRATION_PACKAGES) $(CORE_PACKAGES))
$(call both,$(PICTURE_OBJECTS)):     SYSTEM = $(call system_headers,gdlib libexif freetype2)
$(CORE_OBJECTS) $(HTTPD_OBJECTS) $(CONTROL_OBJECTS): POSITION := -fPIC -fvisibility=hidden
$(PRELOAD_OBJECTS): POSITION := -fPIC
$(call both,$(UNIT_OBJECTS) $(INTEGRATION_OBJECTS) $(HARNESS_OBJECTS) $(PRELOAD_OBJECTS) $(THREAD_OBJECTS) $(GALERA_OBJECTS) $(SECOND_OBJECTS) $(FUZZ_OBJECTS)): CPPFLAGS += -Itests

$(OBJECTS): $(BUILD)/%.o: %.cpp Makefile
	@mkdir -p $(@D)
	$(call quiet,compile) $(CXX) $(CPPFLAGS) $(SYSTEM) $(CXXFLAGS) $(WARNINGS) $(HARDENED) $(POSITION) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d)

# Style and script as a browser fetches them: each page one of either, with all that it imports, and no byte for readers.
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

# nodelete: httpd unloads and loads modules when it restarts; C++ code with thread-local objects must stay.
$(MODULE): $(HTTPD_OBJECTS) $(CORE_OBJECTS) | $(STATIC) $(SCHEMA)
	$(call quiet,link) $(CXX) $(CXXFLAGS) $(LDFLAGS) -shared -Wl,-z,nodelete -Wl,-z,relro -Wl,-z,now -o $@ $^ $(CORE_LIBS)

$(CHECK): $(CHECK_OBJECTS) $(CORE_OBJECTS)
	$(call quiet,link) $(CXX) $(CXXFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS)

# What our pages fill, for the check of a site's templates: those of our own, which .ci/check-house compares with the code.
$(MARKERS): $(wildcard templates/*.tpl) Makefile
	@mkdir -p $(@D)
	@for t in templates/*.tpl; do printf '{"%s", {' $${t##*/}; \
	    grep -ohE '\{\{[#>]?[A-Z_]+' $$t | tr -d '{#>' | grep -v '_$$' | sort -u | sed 's/.*/"&",/' | tr '\n' ' '; \
	    echo '}},'; done >$@
$(call both,$(CHECK_OBJECTS)): CPPFLAGS += -I$(BUILD)/mod_certaward
$(call both,$(BUILD)/mod_certaward/site_check/template_markers.o): $(MARKERS)

# They replay what the fuzzer kept.
$(UNIT_TESTS): $(UNIT_OBJECTS) $(filter-out %/driver.o,$(FUZZ_OBJECTS)) $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs cpputest) $(CORE_LIBS)

$(INTEGRATION_TESTS): $(INTEGRATION_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

# With what the integration tests drive servers with, but none of these tests.
$(HARNESSES): $(HARNESS_OBJECTS) $(filter-out %_test.o,$(INTEGRATION_OBJECTS))
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

# Loaded into httpd before the C library.
$(FAILING_DISK): $(PRELOAD_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -shared -o $@ $^

# With what the harnesses find the servers with.
$(THREADS): $(THREAD_OBJECTS) $(BUILD)/tests/harness/servers.o $(filter-out %_test.o,$(INTEGRATION_OBJECTS)) $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES)) $(CORE_LIBS)

$(CONTROL): $(CONTROL_OBJECTS) $(BUILD)/mod_certaward/domain/media_type.o
	$(call quiet,link) $(CXX) $(CXXFLAGS) -shared -Wl,-z,nodelete -o $@ $^

# The same again, on a campus of several machines.
$(GALERA_TESTS): $(GALERA_OBJECTS) $(filter-out %_test.o,$(HARNESS_OBJECTS)) \
                 $(filter-out %_test.o %/main.o,$(INTEGRATION_OBJECTS))
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

# On a campus of another shape.
$(SECOND_TESTS): $(SECOND_OBJECTS) $(filter-out %_test.o %/main.o,$(INTEGRATION_OBJECTS))
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

$(DRAW_PICTURES): $(PICTURE_OBJECTS)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs gdlib libexif freetype2) -pthread

# ---- what the machine needs

.PHONY: deps deps-build deps-test deps-galera deps-lint deps-fuzz deps-package
deps: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES)
deps-build: ; @.ci/install-packages $(BUILD_PACKAGES)
deps-test: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(BROWSER_PACKAGES)
deps-galera: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(GALERA_PACKAGES)
deps-lint: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(LINT_PACKAGES)
deps-fuzz: ; @.ci/install-packages $(BUILD_PACKAGES) $(FUZZ_PACKAGES)
deps-package: ; @.ci/install-packages $(BUILD_PACKAGES) $(PACKAGE_PACKAGES)

# ---- the demo campus. The packages come first, since reading this Makefile's pkg-config lines needs them.

.PHONY: demo demo-stop demo-reset
demo: deps
	@$(MAKE) --no-print-directory --silent $(MODULE) $(DRAW_PICTURES)
	@tests/campus/campus start $(DEMO) $(PORT)
	@tests/campus/campus welcome $(DEMO)

demo-stop:
	@tests/campus/campus stop $(DEMO)

demo-reset: demo-stop
	@rm -rf $(DEMO)
	@$(MAKE) --no-print-directory demo

# ---- tests

# CppUTest's -p: each test in a process of its own, so that one that crashes or throws fails alone.
RUN_UNIT        := '$(UNIT_TESTS) -p'
RUN_THREADS     := '$(THREADS) -p'
RUN_INTEGRATION := '$(INTEGRATION_TESTS) -p'
RUN_SECOND      := '$(SECOND_TESTS) -p'
RUN_BROWSER     := tests/browser/run
# Each harness tries to break a promise, for a short while; FULL=1 tries long.
RUN_HARNESSES   := '$(HARNESSES) -p'

.PHONY: test test-unit test-integration test-second test-browser pace
test: deps-test
	@$(MAKE) --no-print-directory --silent $(MODULE) $(CHECK) $(DRAW_PICTURES) $(UNIT_TESTS) $(THREADS) $(INTEGRATION_TESTS) \
	    $(SECOND_TESTS) $(HARNESSES) $(FAILING_DISK)
	@tests/run $(RUN_UNIT) $(RUN_THREADS) $(RUN_INTEGRATION) $(RUN_SECOND) $(RUN_HARNESSES) $(RUN_BROWSER)

test-unit: $(UNIT_TESTS)
	@tests/run $(RUN_UNIT)

test-integration: $(MODULE) $(CHECK) $(DRAW_PICTURES) $(INTEGRATION_TESTS)
	@tests/run $(RUN_INTEGRATION)

test-second: $(MODULE) $(CHECK) $(SECOND_TESTS)
	@tests/run $(RUN_SECOND)

test-browser: $(MODULE) $(DRAW_PICTURES)
	@tests/run $(RUN_BROWSER)

# A target for each harness, over the groups of tests whose names begin so. One after the other: they share a campus.
HARNESS_NEEDS := $(MODULE) $(DRAW_PICTURES) $(HARNESSES) $(FAILING_DISK)
MILLION       := CAMPUS_PER_ROUND=20000 CAMPUS_PAST_ROUNDS=49 CAMPUS_PICTURES=no
run_harness    = @$(2) flock $(HARNESSES) tests/run '$(HARNESSES) -p -g $(1)'
.PHONY: test-permissions test-races test-kills test-outage test-record test-hostile test-disk test-bad-data test-lists test-statements \
        test-upgrade
test-permissions: $(HARNESS_NEEDS) ; $(call run_harness,Permissions)
test-races:       $(HARNESS_NEEDS) ; $(call run_harness,Races)
test-kills:       $(HARNESS_NEEDS) ; $(call run_harness,Kills)
test-outage:      $(HARNESS_NEEDS) ; $(call run_harness,Outage)
test-record:      $(HARNESS_NEEDS) ; $(call run_harness,Record)
test-hostile:     $(HARNESS_NEEDS) ; $(call run_harness,Hostile)
test-disk:        $(HARNESS_NEEDS) ; $(call run_harness,Disk)
test-bad-data:    $(HARNESS_NEEDS) ; $(call run_harness,Bad)
test-statements:  $(HARNESS_NEEDS) ; $(call run_harness,Statements)
test-lists:       $(HARNESS_NEEDS) ; $(call run_harness,WholeLists)
test-upgrade:     $(HARNESS_NEEDS) ; $(call run_harness,Upgrade,$(if $(FULL),$(MILLION)))

# Can a harness fail? Without the protection that it watches over it must.
.PHONY: test-controls
test-controls: $(HARNESS_NEEDS) ; @tests/controls/run

# The module, the unit tests and threads at work, in builds that find what the language forbids. Takes minutes.
ASAN := BUILD=$(BUILD)/asan HARDENED= \
 CXXFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer'
TSAN := BUILD=$(BUILD)/tsan HARDENED= CXXFLAGS='-O1 -g -fsanitize=thread -fno-omit-frame-pointer'

.PHONY: test-threads test-sanitizers
test-threads: $(MODULE) $(DRAW_PICTURES) $(THREADS)
	@tests/run $(RUN_THREADS)

test-sanitizers: $(HARNESS_NEEDS) $(CHECK) $(INTEGRATION_TESTS)
	@$(MAKE) --no-print-directory $(ASAN) $(BUILD)/asan/mod_certaward.so $(BUILD)/asan/mod_control.so $(BUILD)/asan/tests/unit_tests
	@$(MAKE) --no-print-directory $(TSAN) $(BUILD)/tsan/tests/threads_tests
	@flock $(HARNESSES) tests/sanitizers/run

# Not part of `make test`: three database nodes take their time.
.PHONY: test-galera
test-galera: deps-galera
	@$(MAKE) --no-print-directory --silent $(MODULE) $(GALERA_TESTS)
	@flock $(GALERA_TESTS) tests/run '$(GALERA_TESTS) -p'

# All but the httpd folder, once more: with clang's fuzzer and sanitizers, and with what counts the lines it reached.
FUZZ_CXX   ?= clang++
FUZZ_FLAGS := -O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all \
              -fprofile-instr-generate -fcoverage-mapping
FUZZED     := $(patsubst %.cpp,$(BUILD)/fuzz/%.o,$(CORE_SOURCES) $(filter-out %_test.cpp,$(wildcard tests/fuzz/*.cpp)))

$(FUZZED): SYSTEM = $(call system_headers,$(CORE_PACKAGES))
$(FUZZED): $(BUILD)/fuzz/%.o: %.cpp Makefile
	@mkdir -p $(@D)
	$(call quiet,compile) $(FUZZ_CXX) $(CPPFLAGS) -Itests $(SYSTEM) $(FUZZ_FLAGS) -MMD -MP -c -o $@ $<

-include $(FUZZED:.o=.d)

$(FUZZER): $(FUZZED)
	$(call quiet,link) $(FUZZ_CXX) $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $^ $(CORE_LIBS)

# Each of the fuzzer's targets for five seconds, with FULL=1 for three minutes.
.PHONY: test-fuzz
test-fuzz: deps-fuzz
	@$(MAKE) --no-print-directory --silent $(FUZZER)
	@tests/fuzz/run $(FUZZER)

# Takes the pictures of 操作說明 anew, when a page has changed; the browser tests say when that is.
.PHONY: help-pictures
help-pictures: $(MODULE) $(DRAW_PICTURES)
	@HELP_PICTURES=take $(RUN_BROWSER) help_test.js

# How fast fifty applications of the demo's size are reviewed by keyboard.
pace: $(MODULE) $(DRAW_PICTURES)
	@CAMPUS_PER_ROUND=240 CAMPUS_PAST_ROUNDS=12 $(RUN_BROWSER) pace.js | grep median

# ---- keeping the house

CODE = $(shell git ls-files --cached --others --exclude-standard '*.cpp' '*.h')

.PHONY: format lint lint-run
format:
	@clang-format -i $(CODE)

lint: deps-lint
	@$(MAKE) --no-print-directory lint-run

# A file is looked over again when it changed; after a change to a header alone, make clean lint.
lint-run: $(OBJECTS:.o=.tidy)
	@clang-format --dry-run --Werror $(CODE)
	@.ci/check-house

$(OBJECTS:.o=.tidy): $(BUILD)/%.tidy: %.cpp .clang-tidy Makefile
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(CPPFLAGS) $(SYSTEM) $(WARNINGS) 2>&1 | grep -v 'warnings generated\|warning generated\|^Suppressed\|^Use -header-filter' > $@.log; \
	 if grep -q 'warning:\|error:' $@.log; then cat $@.log; rm -f $@.log; exit 1; fi; mv $@.log $@

# ---- installing, and the Debian package

include conf/debian/package.mk

.PHONY: clean
clean:
	@! test -d $(DEMO) || tests/campus/campus stop $(DEMO)
	rm -rf $(BUILD) tests/browser/node_modules

# The tests: their objects, programs and targets. The Makefile includes this file.

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
TEST_OBJECTS := $(UNIT_OBJECTS) $(INTEGRATION_OBJECTS) $(HARNESS_OBJECTS) $(PRELOAD_OBJECTS) $(THREAD_OBJECTS) \
                $(CONTROL_OBJECTS) $(GALERA_OBJECTS) $(SECOND_OBJECTS) $(FUZZ_OBJECTS)
OBJECTS += $(TEST_OBJECTS) $(PICTURE_OBJECTS)

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

# ---- building

# Optimizing the tests takes three times as long as compiling them, and makes none of them faster. The sanitizers' and
# the coverage's flags, given with make, count for tests too.
TEST_OPTIMIZED = $(if $(filter file default,$(origin CXXFLAGS)),-O0 -g,$(CXXFLAGS) $(HARDENED))
$(TEST_OBJECTS): OPTIMIZED = $(TEST_OPTIMIZED)

INTEGRATION_PACKAGES := cpputest libcurl libxml-2.0 libzip libmariadb
$(call both,$(UNIT_OBJECTS) $(FUZZ_OBJECTS)): SYSTEM = $(call system_headers,cpputest $(CORE_PACKAGES))
$(call both,$(INTEGRATION_OBJECTS) $(HARNESS_OBJECTS) $(GALERA_OBJECTS) $(SECOND_OBJECTS)): SYSTEM = $(call system_headers,$(INTEGRATION_PACKAGES))
$(call both,$(THREAD_OBJECTS)): SYSTEM = $(call system_headers,$(INTEGRATION_PACKAGES) $(CORE_PACKAGES))
$(call both,$(PICTURE_OBJECTS)): SYSTEM = $(call system_headers,gdlib libexif freetype2)
$(call both,$(CONTROL_OBJECTS)): SYSTEM = $(HTTPD_SYSTEM)
$(call both,$(filter-out $(CONTROL_OBJECTS),$(TEST_OBJECTS))): CPPFLAGS += -Itests
$(CONTROL_OBJECTS): POSITION := -fPIC -fvisibility=hidden
$(PRELOAD_OBJECTS): POSITION := -fPIC

# The unit tests replay the fuzzer's corpus.
$(UNIT_TESTS): $(UNIT_OBJECTS) $(filter-out %/driver.o,$(FUZZ_OBJECTS)) $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs cpputest) $(CORE_LIBS)

$(INTEGRATION_TESTS): $(INTEGRATION_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

# The harnesses use the helpers of the integration tests, not the tests.
$(HARNESSES): $(HARNESS_OBJECTS) $(filter-out %_test.o,$(INTEGRATION_OBJECTS))
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

# A library that is preloaded into httpd, before the C library.
$(FAILING_DISK): $(PRELOAD_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -shared -o $@ $^

# The thread tests use the harnesses' helper that finds the servers.
$(THREADS): $(THREAD_OBJECTS) $(BUILD)/tests/harness/servers.o $(filter-out %_test.o,$(INTEGRATION_OBJECTS)) $(CORE_OBJECTS)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES)) $(CORE_LIBS)

$(CONTROL): $(CONTROL_OBJECTS) $(BUILD)/mod_certaward/domain/media_type.o
	$(call quiet,link) $(CXX) $(CXXFLAGS) -shared -Wl,-z,nodelete -o $@ $^

# The harnesses' helpers on a campus with three database nodes.
$(GALERA_TESTS): $(GALERA_OBJECTS) $(filter-out %_test.o,$(HARNESS_OBJECTS)) \
                 $(filter-out %_test.o %/main.o,$(INTEGRATION_OBJECTS))
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

# The integration tests' helpers on a campus of another shape.
$(SECOND_TESTS): $(SECOND_OBJECTS) $(filter-out %_test.o %/main.o,$(INTEGRATION_OBJECTS))
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs $(INTEGRATION_PACKAGES))

$(DRAW_PICTURES): $(PICTURE_OBJECTS)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs gdlib libexif freetype2) -pthread

# ---- running

# CppUTest's -p runs each test in a process of its own, so that a crash or an exception fails one test.
RUN_UNIT        := '$(UNIT_TESTS) -p'
RUN_THREADS     := '$(THREADS) -p'
RUN_INTEGRATION := '$(INTEGRATION_TESTS) -p'
RUN_SECOND      := '$(SECOND_TESTS) -p'
RUN_BROWSER     := tests/browser/run
# Each harness tries to break a promise for a short time; FULL=1 tries for a long time.
RUN_HARNESSES   := '$(HARNESSES) -p'

.PHONY: test test-unit test-integration test-second test-browser pace
test: deps-test ## install what the tests need and run them: unit, integration, harnesses, browser
	$(call build,$(MODULE) $(CHECK) $(DRAW_PICTURES) $(UNIT_TESTS) $(THREADS) $(INTEGRATION_TESTS) $(SECOND_TESTS) \
	    $(HARNESSES) $(FAILING_DISK))
	@tests/run $(RUN_UNIT) $(RUN_THREADS) $(RUN_INTEGRATION) $(RUN_SECOND) $(RUN_HARNESSES) $(RUN_BROWSER)

test-unit: $(UNIT_TESTS) ## the unit tests alone: seconds, no server
	@tests/run $(RUN_UNIT)

test-integration: $(MODULE) $(CHECK) $(DRAW_PICTURES) $(INTEGRATION_TESTS) ## against a real httpd and MariaDB
	@tests/run $(RUN_INTEGRATION)

test-second: $(MODULE) $(CHECK) $(SECOND_TESTS) ## on a campus of another shape
	@tests/run $(RUN_SECOND)

test-browser: $(MODULE) $(DRAW_PICTURES) ## in real Chromium; pictures in build/screenshots
	@tests/run $(RUN_BROWSER)

# A target for each harness: the test groups whose names begin so. Harnesses share a campus, so they take turns.
HARNESS_NEEDS := $(MODULE) $(DRAW_PICTURES) $(HARNESSES) $(FAILING_DISK)
MILLION       := CAMPUS_PER_ROUND=20000 CAMPUS_PAST_ROUNDS=49 CAMPUS_PICTURES=no
run_harness = @$(2) flock $(HARNESSES) tests/run '$(HARNESSES) -p -g $(1)'
.PHONY: test-permissions test-races test-kills test-outage test-record test-hostile test-disk test-bad-data test-lists test-statements \
        test-upgrade
test-permissions: $(HARNESS_NEEDS) ## harness: every URL for everyone
	$(call run_harness,Permissions)
test-races:       $(HARNESS_NEEDS) ## harness: two reviewers at once
	$(call run_harness,Races)
test-kills:       $(HARNESS_NEEDS) ## harness: kill -9 under load
	$(call run_harness,Kills)
test-outage:      $(HARNESS_NEEDS) ## harness: the database away
	$(call run_harness,Outage)
test-record:      $(HARNESS_NEEDS) ## harness: a large access record
	$(call run_harness,Record)
test-hostile:     $(HARNESS_NEEDS) ## harness: hostile requests
	$(call run_harness,Hostile)
test-disk:        $(HARNESS_NEEDS) ## harness: full disks and slow clients
	$(call run_harness,Disk)
test-bad-data:    $(HARNESS_NEEDS) ## harness: bad data in the campus database
	$(call run_harness,Bad)
test-statements:  $(HARNESS_NEEDS) ## harness: the plan of each statement
	$(call run_harness,Statements)
test-lists:       $(HARNESS_NEEDS) ## harness: whole lists
	$(call run_harness,WholeLists)
test-upgrade:     $(HARNESS_NEEDS) ## harness: an upgrade under load; FULL=1: a million applications
	$(call run_harness,Upgrade,$(if $(FULL),$(MILLION)))

# Takes one protection after the other out of the module; the harness that watches over it must fail.
.PHONY: test-controls
test-controls: $(HARNESS_NEEDS) ## that each harness fails without what it watches over
	@tests/controls/run

# Module, unit tests and thread tests in builds with sanitizers. Takes minutes.
ASAN := BUILD=$(BUILD)/asan HARDENED= \
 CXXFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer'
TSAN := BUILD=$(BUILD)/tsan HARDENED= CXXFLAGS='-O1 -g -fsanitize=thread -fno-omit-frame-pointer'

.PHONY: test-threads test-sanitizers
test-threads: $(MODULE) $(DRAW_PICTURES) $(THREADS) ## threads at work
	@tests/run $(RUN_THREADS)

test-sanitizers: $(HARNESS_NEEDS) $(CHECK) $(INTEGRATION_TESTS) ## with ASan, UBSan and TSan; minutes
	@$(MAKE) --no-print-directory $(ASAN) $(BUILD)/asan/mod_certaward.so $(BUILD)/asan/mod_control.so $(BUILD)/asan/tests/unit_tests
	@$(MAKE) --no-print-directory $(TSAN) $(BUILD)/tsan/tests/threads_tests
	@flock $(HARNESSES) tests/sanitizers/run

# Not part of `make test`, since starting three database nodes takes long.
.PHONY: test-galera
test-galera: deps-galera ## on three database nodes
	$(call build,$(MODULE) $(GALERA_TESTS))
	@flock $(GALERA_TESTS) tests/run '$(GALERA_TESTS) -p'

# The module without its httpd folder, built with clang's fuzzer, sanitizers and line coverage.
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

# Runs each fuzz target for five seconds; with FULL=1 for three minutes.
.PHONY: test-fuzz
test-fuzz: deps-fuzz ## five seconds a target; FULL=1: three minutes
	$(call build,$(FUZZER))
	@tests/fuzz/run $(FUZZER)

# Takes the pictures of 操作說明 again. The browser tests fail when a page has changed since they were taken.
.PHONY: help-pictures
help-pictures: $(MODULE) $(DRAW_PICTURES) ## take the pictures of the staff manual anew
	@HELP_PICTURES=take $(RUN_BROWSER) help_test.js

# Measures how long fifty applications of the demo take by keyboard.
pace: $(MODULE) $(DRAW_PICTURES) ## how long fifty applications take by keyboard
	@CAMPUS_PER_ROUND=240 CAMPUS_PAST_ROUNDS=12 $(RUN_BROWSER) pace.js | grep median

# ---- coverage, comparison, benchmark

# Lines of the module that unit and integration tests run, by room.
COVERAGE := BUILD=$(BUILD)/coverage HARDENED= CXXFLAGS='-O0 -g --coverage'
.PHONY: coverage deps-coverage
deps-coverage: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(COVERAGE_PACKAGES)
coverage: deps-coverage ## which lines of each room the unit and integration tests run
	@$(MAKE) --no-print-directory --output-sync=target $(COVERAGE) $(BUILD)/coverage/mod_certaward.so \
	    $(BUILD)/coverage/certaward-check $(BUILD)/coverage/tests/unit_tests
	$(call build,$(DRAW_PICTURES) $(INTEGRATION_TESTS))
	@tests/coverage $(BUILD)/coverage

# Compares the demo's pages and files with those of another commit, byte for byte.
.PHONY: compare-pages
compare-pages: $(MODULE) $(DRAW_PICTURES) ## BASE=COMMIT: are the demo's pages and files the same as there?
	@tests/compare/run $(BASE)

include tests/bench/bench.mk

# ---- the benchmark: the module beside bare programs that do the least possible work. Run with `make bench`.

BARE_HANDLER    := $(BUILD)/mod_bare.so
BARE_PROGRAMS   := $(patsubst %,$(BUILD)/tests/bench/bare_%,decision export picture search)
KEPT_STATEMENT  := $(BUILD)/tests/bench/kept_statement.o
BENCH_HANDLER_OBJECT := $(BUILD)/tests/bench/bare_handler.o
BENCH_OBJECTS   := $(BENCH_HANDLER_OBJECT) $(KEPT_STATEMENT) $(BARE_PROGRAMS:=.o)
OBJECTS         += $(BENCH_OBJECTS)

$(call both,$(BENCH_OBJECTS)): SYSTEM = $(call system_headers,libmariadb xlsxwriter)
$(call both,$(BENCH_HANDLER_OBJECT)): SYSTEM = -isystem $(shell apxs -q INCLUDEDIR) -isystem $(shell apr-1-config --includedir) \
                                 $(filter -D%,$(shell apxs -q EXTRA_CPPFLAGS)) -DAP_HAVE_DESIGNATED_INITIALIZER \
                                 $(call system_headers,libmariadb)
$(call both,$(BENCH_OBJECTS)): CPPFLAGS += -Itests
$(BENCH_HANDLER_OBJECT) $(KEPT_STATEMENT): POSITION := -fPIC -fvisibility=hidden

$(BARE_HANDLER): $(BENCH_HANDLER_OBJECT) $(KEPT_STATEMENT)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -shared -Wl,-z,nodelete -o $@ $^ $(shell pkg-config --libs libmariadb)

$(BARE_PROGRAMS): %: %.o $(KEPT_STATEMENT)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs libmariadb xlsxwriter)

# Takes five minutes; BENCH=full takes half an hour and a million applications.
.PHONY: bench deps-bench
deps-bench: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(BENCH_PACKAGES)
bench: deps-bench ## how fast it is, beside bare programs; BENCH=full: a million applications
	$(call build,$(MODULE) $(BARE_HANDLER) $(BARE_PROGRAMS))
	@tests/bench/run $(BENCH)

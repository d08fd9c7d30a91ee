# ---- how fast it is: the module beside bare programs that do the least there is to do. Reached by `make bench`.

BENCH_HANDLER_OBJECT := $(BUILD)/tests/bench/bare_handler.o
BENCH_EXPORT_OBJECT  := $(BUILD)/tests/bench/bare_export.o
BENCH_OBJECTS        := $(BENCH_HANDLER_OBJECT) $(BENCH_EXPORT_OBJECT)
BARE_HANDLER         := $(BUILD)/mod_bare.so
BARE_EXPORT          := $(BUILD)/tests/bare_export
OBJECTS              += $(BENCH_OBJECTS)

$(call both,$(BENCH_HANDLER_OBJECT)): SYSTEM = -isystem $(shell apxs -q INCLUDEDIR) -isystem $(shell apr-1-config --includedir) \
                                 $(filter -D%,$(shell apxs -q EXTRA_CPPFLAGS)) -DAP_HAVE_DESIGNATED_INITIALIZER \
                                 $(call system_headers,libmariadb)
$(call both,$(BENCH_EXPORT_OBJECT)): SYSTEM = $(call system_headers,libmariadb xlsxwriter)
$(BENCH_HANDLER_OBJECT): POSITION := -fPIC -fvisibility=hidden

$(BARE_HANDLER): $(BENCH_HANDLER_OBJECT)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -shared -Wl,-z,nodelete -o $@ $^ $(shell pkg-config --libs libmariadb)

$(BARE_EXPORT): $(BENCH_EXPORT_OBJECT)
	@mkdir -p $(@D)
	$(call quiet,link) $(CXX) $(CXXFLAGS) -o $@ $^ $(shell pkg-config --libs libmariadb xlsxwriter)

# In five minutes; BENCH=full takes a million applications, and its time.
.PHONY: bench deps-bench
deps-bench: ; @.ci/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) $(BENCH_PACKAGES)
bench: deps-bench
	@$(MAKE) --no-print-directory --silent $(MODULE) $(BARE_HANDLER) $(BARE_EXPORT)
	@tests/bench/run $(BENCH)

# A thin face on CMake. `make demo` is the place to start.

SHELL := /bin/bash
PREFIX ?= /usr/local
BUILD := build/release
ARTICLE ?= examples/china-russia.txt

.PHONY: help demo test build program setup install dist bench fuzz asan lint tidy format format-check docs clean

help:
	@echo 'make demo             build, check the example article, write report.html'
	@echo 'make test             build and run all tests'
	@echo 'make build            only build ($(BUILD)/tally)'
	@echo 'make install          into PREFIX=$(PREFIX) (DESTDIR is honoured)'
	@echo 'make dist             dist/tallystick-VERSION-linux-ARCH.tar.gz, runs without any package'
	@echo 'make bench            run the benchmarks'
	@echo 'make asan             the tests under AddressSanitizer and UndefinedBehaviorSanitizer'
	@echo 'make fuzz FUZZ_SECONDS=20 each fuzzer for so long (clang)'
	@echo 'make lint             clang-format check, layers, clang-tidy'
	@echo 'make format           clang-format in place'
	@echo 'make docs             renew the generated part of docs/architecture.md'
	@echo 'make clean            remove build/ and dist/'

setup:
	@tools/install.sh

build: setup
	@[ -e $(BUILD)/build.ninja ] || cmake --preset release
	@cmake --build $(BUILD)

# Only the program and the base ledger, without tests and benchmarks.
program: setup
	@[ -e $(BUILD)/build.ninja ] || cmake --preset release
	@cmake --build $(BUILD) --target tally base_ledger completions

demo: program
	$(BUILD)/tally check $(ARTICLE) --report report.html
	@echo
	@echo "The report is in report.html."

test: build
	@ctest --test-dir $(BUILD) --output-on-failure --no-tests=error -j 2

install: program
	@cmake --install $(BUILD) --prefix $(PREFIX)

dist: program
	@tools/dist.sh $(BUILD)

bench: build
	@for b in $(BUILD)/bin/bench_*; do [ ! -x $$b ] || $$b || exit 1; done

asan:
	@tools/install.sh --checks
	@[ -e build/asan/build.ninja ] || cmake --preset asan
	@cmake --build build/asan
	@ctest --test-dir build/asan --output-on-failure --no-tests=error -j 2

FUZZ_SECONDS ?= 20
fuzz:
	@tools/install.sh --checks
	@tools/fuzz.sh $(FUZZ_SECONDS)

lint: format-check tidy
	@tools/check_layers.sh

tidy:
	@tools/tidy.sh

format-check:
	@tools/format.sh --check

format:
	@tools/format.sh

docs:
	@tools/architecture.sh

clean:
	rm -rf build/release build/debug build/asan build/tidy dist

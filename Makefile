# The tasks of the project. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

# The programs of `make build` stand here, whatever the user's settings are.
export CARGO_TARGET_DIR := $(CURDIR)/target

# repl: on which host (wasmtime or node); stress: LONG=1 for ten times as many evaluations; demo: the port; compare:
# QUICK=1 for the checksums alone.
HOST ?= wasmtime
LONG ?=
QUICK ?=
PORT ?= 8080
# fuzz: which scripts, and how many.
SEED ?= 1
COUNT ?= 10000

MODULE := host-js/feather.wasm
BUNDLE := host-js/dist/feather.js
# The same engine with faults on demand, for tests.
HOSTILE := target/hostile.wasm
ENGINE := Cargo.toml Cargo.lock .cargo/config.toml scripts/build-wasm.sh $(shell find src -name '*.rs')

# The budgets of `make size`, in bytes: the module, the module gzipped, the JavaScript host gzipped.
BUDGET := 900000 300000 20000

.PHONY: help build wasm bundle size hosts run repl test lint bench compare fuzz miri stress demo clean need-cargo need-node need-peers node-modules

help: ## list the tasks
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | column -t -s '|' 2>/dev/null \
		|| sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1  \2/p' $(firstword $(MAKEFILE_LIST))

# The command line of the JavaScript host wants the libraries of its kinds, and its bundle is made by libraries; without npm
# they are left out.
build: wasm hosts $(if $(shell command -v npm),bundle) ## build the module (host-js/feather.wasm), the programs (target/release/feather, feather-tester), the JavaScript host (host-js/dist/feather.js)

wasm: $(MODULE) ## build the module alone

$(MODULE): $(ENGINE) | need-cargo
	@echo "building the module $(MODULE)"
	@scripts/build-wasm.sh
	@touch $@

# Compiled fast, as only tests run it.
$(HOSTILE): $(ENGINE) | need-cargo
	@echo "building the module with faults on demand $(HOSTILE)"
	@CARGO_TARGET_DIR=$(CARGO_TARGET_DIR)/hostile CARGO_PROFILE_WASM_LTO=off CARGO_PROFILE_WASM_CODEGEN_UNITS=16 \
		CARGO_PROFILE_WASM_OPT_LEVEL=1 scripts/build-wasm.sh $@ --features hostile
	@touch $@

bundle: $(BUNDLE)

$(BUNDLE): host-js/build.js host-js/feather.js $(wildcard host-js/lib/*.js) | node-modules
	@echo "building the JavaScript host $(BUNDLE)"
	@cd host-js && npm run --silent build

size: $(MODULE) $(BUNDLE) | need-cargo ## print what is large in the module, and check sizes against their budgets
	@echo "building the module again, with names"
	@CARGO_PROFILE_WASM_STRIP=debuginfo cargo build --quiet --package feather --lib --profile wasm \
		--target wasm32-unknown-unknown --target-dir $(CARGO_TARGET_DIR)/size
	@python3 scripts/wasm-size.py $(CARGO_TARGET_DIR)/size/wasm32-unknown-unknown/wasm/feather.wasm 30
	@scripts/check-size.sh $(BUDGET)

hosts: $(MODULE) | need-cargo
	@echo "building the programs target/release/feather and feather-tester"
	@cargo build --quiet --release --package feather-wasmtime --bins

run: build | need-node ## run the programs of examples/ on both hosts, compare what they print, show what they cost
	@node scripts/run-examples.mjs

repl: ## open the prompt (HOST=node: the one of the JavaScript host)
ifeq ($(HOST),node)
	@$(MAKE) wasm need-node node-modules
	@node host-js/cli.js
else
	@$(MAKE) build
	@target/release/feather
endif

test: $(MODULE) $(HOSTILE) | need-cargo need-node node-modules ## run the tests of the engine and of both hosts
	@echo "testing the engine (debug build)"
	@cargo test --quiet --package feather
	@echo "testing the Wasmtime host and the leak test's parts (release build, as its dependencies are built then)"
	@cargo test --quiet --release --package feather-wasmtime --package feather-stress
	@echo "testing the JavaScript host"
	@cd host-js && npm test --silent

lint: $(MODULE) | need-cargo node-modules ## check formatting, clippy (warnings are errors) and the types of the JavaScript
	@echo "cargo fmt"
	@cargo fmt --all --check
	@echo "clippy: all targets"
	@cargo clippy --quiet --workspace --all-targets -- --deny warnings
	@if rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r ls >/dev/null 2>&1; then \
		echo "clippy: the module"; \
		cargo clippy --quiet --package feather --lib --target wasm32-unknown-unknown -- --deny warnings; \
	else \
		echo "clippy: the module is left out, as this Rust lacks the target wasm32-unknown-unknown"; \
	fi
	@echo "tsc: host-js, scripts, stress"
	@cd host-js && npm run --silent types
	@host-js/node_modules/.bin/tsc --noEmit -p scripts

bench: build | node-modules ## measure the arena and both hosts
	@cargo bench --quiet --package feather --bench '*'
	@cargo bench --quiet --package feather-wasmtime --bench '*'
	@cd host-js && npm run --silent bench

compare: build | need-node $(if $(QUICK),,need-peers) ## compare the speed with tclsh and jimsh (QUICK=1: only compare the results)
	@node scripts/compare.mjs $(if $(QUICK),--quick)

stress: $(MODULE) | need-cargo need-node node-modules ## look for leaks on both hosts (LONG=1: the full numbers, drawn in stress/report)
	@status=0; \
	cargo run --quiet --release --package feather-stress $(if $(LONG),-- --long) || status=1; \
	node stress/stress.mjs $(if $(LONG),--long) || status=1; \
	$(if $(LONG),node stress/report.mjs || status=1;) \
	exit $$status

fuzz: | need-cargo ## compare the engine with tclsh on generated scripts (SEED=1 COUNT=10000)
	@command -v tclsh >/dev/null || { echo "make: tclsh is missing; install Tcl 8.6 (Debian's package tcl)" >&2; exit 1; }
	@cargo run --quiet --profile fuzz --package feather-fuzz -- --seed $(SEED) --count $(COUNT)

miri: ## run tests of values and a sample of the golden cases in Miri, which needs a nightly Rust (a quarter of an hour)
	@rustup run nightly cargo miri --version >/dev/null 2>&1 || { echo "make: Miri is missing; install it (rustup toolchain install nightly --component miri,rust-src)" >&2; exit 1; }
	@MIRIFLAGS='-Zmiri-disable-isolation -Zmiri-ignore-leaks' PROPTEST_CASES=2 CARGO_TARGET_DIR=$(CARGO_TARGET_DIR)/miri \
		cargo +nightly miri test --quiet --package feather --lib -- value:: compile:: commands::foreign
	@MIRIFLAGS='-Zmiri-disable-isolation -Zmiri-ignore-leaks' CARGO_TARGET_DIR=$(CARGO_TARGET_DIR)/miri \
		cargo +nightly miri test --quiet --package feather --test cases

demo: $(MODULE) $(BUNDLE) | need-node ## serve the demo page on localhost (PORT=8080)
	@node scripts/serve.mjs host-js $(PORT)

clean: ## remove what was built
	rm -rf target $(MODULE) host-js/dist host-js/node_modules

need-cargo:
	@command -v cargo >/dev/null || { echo "make: cargo is missing; install Rust (https://rustup.rs), 1.95 or later" >&2; exit 1; }

need-node:
	@command -v node >/dev/null || { echo "make: node is missing; install Node.js (https://nodejs.org), 20 or later" >&2; exit 1; }
	@command -v npm >/dev/null || { echo "make: npm is missing; it comes with Node.js (https://nodejs.org)" >&2; exit 1; }

# The peers of the comparison, which Debian packages.
need-peers:
	@missing=(); \
	command -v tclsh >/dev/null || missing+=(tcl); \
	command -v jimsh >/dev/null || missing+=(jimsh); \
	if [ $${#missing[@]} -gt 0 ]; then \
		echo "installing $${missing[*]}"; \
		apt-get install --yes --quiet=2 "$${missing[@]}" >/dev/null 2>&1 \
			|| { echo "make: the comparison needs Debian's packages $${missing[*]}; install them (sudo apt-get install $${missing[*]})" >&2; exit 1; }; \
	fi

# What only the bundle, checks and benchmarks of the JavaScript host need; the host itself needs nothing.
node-modules: host-js/node_modules/.package-lock.json

host-js/node_modules/.package-lock.json: host-js/package-lock.json | need-node
	@echo "fetching the development tools of host-js"
	@cd host-js && npm ci --silent || { echo "make: npm ci failed; it fetches the tools that host-js/package-lock.json names" >&2; exit 1; }
	@touch $@

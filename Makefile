# Short verbs. `make study` and `make test` do all the set-up; the others expect it.
#
#   study    install what is missing, build, start a study session
#   test     install what is missing, build (debug), run all tests
#   build    the release program, at .build/release/palpate
#   check    formatting, and the linter on the library
#   format   format the sources
#   bench    measure, beside peers in the same run
#   fuzz     a million random documents against cmark-gfm
#   install  PREFIX=/usr/local      uninstall PREFIX=/usr/local

.PHONY: study test build check format bench fuzz install uninstall packages

PREFIX ?= /usr/local
DESTDIR ?=

# The release build stands here and nowhere else: another linker or linkage rebuilds everything.
RELEASE = swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s
PROGRAM = .build/release/palpate
PACKAGES = pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev libmd-dev tzdata less
SOURCES = Package.swift Sources Tests

study: packages build
	@$(PROGRAM) study

test: packages
	@echo "Building the tests; the first time this takes a minute or two."
	@PALPATE_STRICT=1 swift build --build-tests 2>&1 | grep -vE '^\[[0-9]+/[0-9]+\] (Compiling|Emitting|Write|Wrapping|Copying|Building)' ; test $${PIPESTATUS[0]} -eq 0
	@PALPATE_STRICT=1 swift test --skip-build

build: $(PROGRAM)

# Asking make whether anything changed is quicker than asking the package manager.
$(PROGRAM): Package.swift Makefile $(shell find Sources -type f -not -path 'Sources/Theme/*')
	@echo "Building the program; the first time this takes a few minutes."
	@$(RELEASE) --product palpate 2>&1 | grep -vE '^\[[0-9]+/[0-9]+\]' ; test $${PIPESTATUS[0]} -eq 0
	@touch $(PROGRAM)

check:
	swift format lint --strict --recursive --parallel $(SOURCES)
	$(PROGRAM) check --strict

format:
	swift format --in-place --recursive --parallel $(SOURCES)

bench: build
	@BENCH=1 $(RELEASE) --product palpate-bench
	@.build/release/palpate-bench $(PROGRAM) Content

fuzz:
	@FUZZ=1 $(RELEASE) --product palpate-fuzz
	@.build/release/palpate-fuzz 1000000

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/palpate"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/palpate"
	cp -r Content "$(DESTDIR)$(PREFIX)/share/palpate/"
	cp -r Sources/Theme "$(DESTDIR)$(PREFIX)/share/palpate/theme"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/palpate"
	rm -rf "$(DESTDIR)$(PREFIX)/share/palpate"

# What the program is built on, from Debian. Asking takes milliseconds; only what is missing is installed.
packages:
	@present=" $$(dpkg-query -W -f '$${db:Status-Status}=$${Package} ' $(PACKAGES) 2>/dev/null) "; missing=""; \
	for package in $(PACKAGES); do \
	  case "$$present" in *" installed=$$package "*) ;; *) missing="$$missing $$package" ;; esac; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  pkg-config --exists libcmark-gfm sqlite3 libmd 2>/dev/null && exit 0; \
	  echo "palpate needs the libraries that Debian calls:$$missing" >&2; \
	  echo "There is no apt-get here: install them, with their headers, and run make again." >&2; exit 1; \
	fi; \
	sudo=""; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	echo "Installing$$missing"; \
	$$sudo apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null

SHELL = /bin/bash

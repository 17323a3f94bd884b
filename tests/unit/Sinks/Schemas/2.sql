PRAGMA application_id = 1111770964;
PRAGMA user_version = 2;
CREATE TABLE "documents" (
    "document_id" TEXT NOT NULL, "file_name" TEXT, "format" TEXT, "bytes" INTEGER, "pages" INTEGER, "phase" TEXT, "scope" TEXT, "fiscal_year" INTEGER, "body_code" TEXT, "body_name" TEXT, "region_code" TEXT, "region_name" TEXT, "title" TEXT, "schema_version" TEXT,
    PRIMARY KEY ("document_id"));
CREATE INDEX "documents_by_fiscal_year_phase" ON "documents" ("fiscal_year", "phase");
CREATE INDEX "documents_by_body_code" ON "documents" ("body_code");
CREATE INDEX "documents_by_body_name" ON "documents" ("body_name");
CREATE INDEX "documents_by_region_code" ON "documents" ("region_code");
CREATE TABLE "tables" (
    "document_id" TEXT NOT NULL, "table_id" TEXT NOT NULL, "kind" TEXT, "title" TEXT, "unit" TEXT, "stated_empty" INTEGER, "page_first" INTEGER, "page_last" INTEGER, "row_count" INTEGER,
    PRIMARY KEY ("document_id", "table_id"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "tables_by_kind" ON "tables" ("kind");
CREATE TABLE "facts" (
    "document_id" TEXT NOT NULL, "table_id" TEXT, "kind" TEXT, "phase" TEXT, "fiscal_year" INTEGER, "body_code" TEXT, "body_name" TEXT, "line" INTEGER, "section" TEXT, "role" TEXT, "code" TEXT, "label" TEXT, "level" INTEGER, "measure" TEXT, "text" TEXT, "value" REAL, "unit" TEXT, "yuan" REAL, "page" INTEGER, "at" TEXT, "position" INTEGER NOT NULL, "row_label" TEXT,
    PRIMARY KEY ("document_id", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "facts_by_kind_measure_fiscal_year" ON "facts" ("kind", "measure", "fiscal_year");
CREATE INDEX "facts_by_code_fiscal_year" ON "facts" ("code", "fiscal_year");
CREATE INDEX "facts_by_measure_fiscal_year" ON "facts" ("measure", "fiscal_year");
CREATE INDEX "facts_by_body_code_fiscal_year" ON "facts" ("body_code", "fiscal_year");
CREATE TABLE "performance" (
    "document_id" TEXT NOT NULL, "ordinal" INTEGER NOT NULL, "scope" TEXT, "project_code" TEXT, "project_name" TEXT, "budget_yuan" REAL, "purpose" TEXT, "goals" TEXT, "complete" INTEGER, "page" INTEGER, "at" TEXT, "department" TEXT, "unit" TEXT, "type" TEXT, "period" TEXT, "long_term_goals" TEXT, "achievements" TEXT, "score" REAL, "out_of" REAL, "conclusion" TEXT,
    PRIMARY KEY ("document_id", "ordinal"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "performance_by_project_code" ON "performance" ("project_code");
CREATE TABLE "performance_schedule" (
    "document_id" TEXT NOT NULL, "ordinal" INTEGER NOT NULL, "month" INTEGER, "text" TEXT, "cumulative_percent" REAL, "position" INTEGER NOT NULL,
    PRIMARY KEY ("document_id", "ordinal", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE TABLE "performance_execution" (
    "document_id" TEXT NOT NULL, "ordinal" INTEGER NOT NULL, "position" INTEGER NOT NULL, "label" TEXT, "measure" TEXT, "initial_yuan" REAL, "adjusted_yuan" REAL, "executed_yuan" REAL, "rate" REAL, "weight" REAL, "score" REAL, "reason" TEXT,
    PRIMARY KEY ("document_id", "ordinal", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE TABLE "indicators" (
    "document_id" TEXT NOT NULL, "ordinal" INTEGER NOT NULL, "position" INTEGER NOT NULL, "level1" TEXT, "level2" TEXT, "level3" TEXT, "description" TEXT, "target_text" TEXT, "target_kind" TEXT, "operator" TEXT, "value" REAL, "unit" TEXT, "weight" REAL, "actual" TEXT, "score" REAL, "basis" TEXT, "horizon" TEXT, "upper" REAL, "last_year" TEXT, "year_before_last" TEXT, "deviation" TEXT,
    PRIMARY KEY ("document_id", "ordinal", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "indicators_by_level2_target_kind" ON "indicators" ("level2", "target_kind");
CREATE INDEX "indicators_by_operator_unit_value" ON "indicators" ("operator", "unit", "value");
CREATE TABLE "narrative" (
    "document_id" TEXT NOT NULL, "position" INTEGER NOT NULL, "number" TEXT, "title" TEXT, "level" INTEGER, "text" TEXT, "page" INTEGER,
    PRIMARY KEY ("document_id", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE TABLE "statements" (
    "document_id" TEXT NOT NULL, "position" INTEGER NOT NULL, "measure" TEXT, "code" TEXT, "label" TEXT, "period" TEXT, "value" REAL, "unit" TEXT, "yuan" REAL, "direction" TEXT, "compared_with" TEXT, "delta" REAL, "percent" REAL, "share" REAL, "share_of" TEXT, "completion" REAL, "reason" TEXT, "text" TEXT, "page" INTEGER, "at" TEXT,
    PRIMARY KEY ("document_id", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "statements_by_measure" ON "statements" ("measure");
CREATE TABLE "checks" (
    "document_id" TEXT NOT NULL, "position" INTEGER NOT NULL, "check_id" TEXT, "says" TEXT, "verdict" TEXT, "relation" TEXT, "left" REAL, "right" REAL, "difference" REAL, "tolerance" REAL, "unit" TEXT, "operands" TEXT,
    PRIMARY KEY ("document_id", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "checks_by_check_id_verdict" ON "checks" ("check_id", "verdict");
CREATE TABLE "problems" (
    "document_id" TEXT NOT NULL, "position" INTEGER NOT NULL, "code" TEXT, "severity" TEXT, "message" TEXT, "table_id" TEXT, "cell" INTEGER, "statement" INTEGER, "at" TEXT, "page" INTEGER,
    PRIMARY KEY ("document_id", "position"),
    FOREIGN KEY ("document_id") REFERENCES "documents" ON DELETE CASCADE);
CREATE INDEX "problems_by_code" ON "problems" ("code");

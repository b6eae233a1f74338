# A table and a figure of a result, with base R and RSQLite:
#
#   overlap scan articles.csv --format sqlite -o result.sqlite
#   Rscript examples/publish.R result.sqlite
#
# writes outlets.csv and outlets.pdf: of each outlet, how many of its words are its own and how many
# stood elsewhere before.

args <- commandArgs(trailingOnly = TRUE)
if (length(args) < 1 || !file.exists(args[1])) stop("usage: Rscript publish.R RESULT.sqlite [FOLDER]")
folder <- if (length(args) > 1) args[2] else "."

db <- DBI::dbConnect(RSQLite::SQLite(), args[1], flags = RSQLite::SQLITE_RO)
outlets <- DBI::dbGetQuery(db, "
  SELECT outlet, count(*) AS articles, sum(words) AS words, sum(shared) AS copied,
         round(100.0 * sum(shared) / sum(words), 1) AS percent
  FROM articles
  WHERE outlet IS NOT NULL AND words > 0
  GROUP BY outlet ORDER BY sum(shared) DESC, outlet LIMIT 15")
version <- DBI::dbGetQuery(db, "SELECT value FROM about WHERE name = 'version'")$value
DBI::dbDisconnect(db)
if (nrow(outlets) == 0) stop("no article of the result has an outlet")

write.csv(outlets, file.path(folder, "outlets.csv"), row.names = FALSE)

pdf(file.path(folder, "outlets.pdf"), width = 8, height = 1.5 + 0.3 * nrow(outlets))
par(mar = c(4, 12, 3, 1), las = 1)
shown <- outlets[rev(seq_len(nrow(outlets))), ]
parts <- rbind(shown$copied, shown$words - shown$copied)
barplot(parts, horiz = TRUE, names.arg = shown$outlet, col = c("#b2182b", "#d9d9d9"), border = NA,
        xlab = "words", main = "Words that stood elsewhere before", cex.names = 0.8)
legend("bottomright", c("copied prose", "all other words"), fill = c("#b2182b", "#d9d9d9"),
       border = NA, bty = "n")
mtext(paste("overlap", version), side = 1, line = 3, adj = 1, cex = 0.6)
invisible(dev.off())

print(outlets, row.names = FALSE)

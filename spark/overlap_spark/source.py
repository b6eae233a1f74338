"""Articles at paths that only Spark reads, as files that overlap does."""

import hashlib
import os


def localized(spark, paths, work):
    """Return paths that overlap reads: what stands at addresses is copied into the folder work."""
    local = []
    for path in paths:
        if "://" not in path:
            local.append(path)
            continue
        name = hashlib.sha256(path.encode()).hexdigest()[:16]
        folder = os.path.join(os.path.abspath(work), "input", name)
        whole = os.path.join(folder, ".whole")
        if not os.path.exists(whole):
            os.makedirs(folder, exist_ok=True)
            spark.sparkContext.binaryFiles(path).mapPartitions(copier(folder)).count()
            with open(whole, "w", encoding="utf-8"):
                pass
        local.append(folder)
    return local


def copier(folder):
    """Return what copies files, pairs of address and content, into a folder, whole or not at all."""

    def copy(files):
        for address, content in files:
            unique = hashlib.sha256(address.encode()).hexdigest()[:8]
            target = os.path.join(folder, f"{unique}-{os.path.basename(address)}")
            with open(target + ".part", "wb") as out:
                out.write(content)
            os.replace(target + ".part", target)
            yield address

    return copy

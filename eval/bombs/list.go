package main

import "slices"

// bombs returns all bombs, kind by kind.
func bombs() []bomb {
	return slices.Concat(compressedBombs(), zipBombs(), writtenBombs(), tarBombs(), xmlBombs(),
		pageBombs(),
		jsonBombs(), tableBombs(), archiveBombs(),
		textBombs(), repetitive(), metaBombs(), listBombs(), folderBombs())
}

//! Makes a picture smaller by keeping only its 256 most common colours.

use std::collections::HashMap;

use anyhow::{Result, bail};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

type Colour = [u8; 3];

/// As many colours as fit into a byte.
const COLOURS: usize = 256;

/// The PNG file `picture` with at most 256 colours; any other becomes the nearest of them.
///
/// A page has few colours, and the many between a letter and what is behind it are hard to tell apart.
///
/// # Errors
///
/// If `picture` is not a PNG file of opaque colours.
pub fn reduce(picture: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info()?;
    let Some(size) = reader.output_buffer_size() else {
        bail!("the picture is too large");
    };
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes)?;
    let step = match frame.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4, // a page is opaque, so the fourth says nothing
        other => bail!("a picture of a page has colours, not {other:?}"),
    };
    let pixels: Vec<Colour> = bytes[..frame.buffer_size()]
        .chunks_exact(step)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let palette = most_common(&pixels);
    write(frame.width, frame.height, &palette, &places(&pixels, &palette))
}

/// The most common colours, the most common one first.
fn most_common(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts = HashMap::<Colour, usize>::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<_> = counts.into_iter().collect();
    // Of two that are as common, the darker first: the same picture always gives the same file.
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().map(|(colour, _)| colour).take(COLOURS).collect()
}

/// For each pixel, which colour of the palette comes nearest.
fn places(pixels: &[Colour], palette: &[Colour]) -> Vec<u8> {
    let mut known = HashMap::<Colour, u8>::new();
    let nearest = |colour: &Colour| {
        let places = (0..=u8::MAX).zip(palette);
        places.min_by_key(|(_, other)| distance(*colour, **other)).map_or(0, |(place, _)| place)
    };
    pixels.iter().map(|pixel| *known.entry(*pixel).or_insert_with(|| nearest(pixel))).collect()
}

fn distance(a: Colour, b: Colour) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

fn write(width: u32, height: u32, palette: &[Colour], places: &[u8]) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbours in a palette are not neighbours in colour, so guessing from the pixel before does not pay.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(places)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{most_common, places};

    #[test]
    fn the_most_common_colour_comes_first() {
        let (white, teal) = ([255; 3], [0, 100, 100]);
        assert_eq!(most_common(&[teal, white, white]), [white, teal]);
    }

    #[test]
    fn a_colour_that_is_left_out_becomes_the_nearest() {
        assert_eq!(places(&[[250, 250, 255], [9, 0, 0]], &[[255; 3], [0; 3]]), [0, 1]);
    }
}
